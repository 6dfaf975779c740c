export {
  type ArchivedFile,
  archivePapers,
  type ArchivePapersInput,
  archivePapersInput,
} from './archive.ts';
export { getPaperFile, type GetPaperFileInput, getPaperFileInput, type PaperFile } from './file.ts';
export {
  listPapers,
  type ListPapersInput,
  listPapersInput,
  paperFilters,
  type PaperFileView,
  type PaperRow,
} from './list.ts';
export {
  movePaper,
  type PaperFileRole,
  type PaperRecord,
  writePaper,
  writePaperFile,
} from './write.ts';
