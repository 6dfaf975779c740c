export { answerTextOf, type DocumentAnswerText } from './answer.ts';
export type { DocumentAdvice } from './advice.ts';
export type { DocumentFinding } from './findings.ts';
export {
  type DocumentCard,
  type GetDocumentInput,
  getDocument,
  getDocumentInput,
} from './get.ts';
export type { MarkedItemState, MarkingNotice, MarkingWay } from './marking.ts';
export { type ListDocumentsInput, listDocuments, listDocumentsInput } from './list.ts';
export type { DocumentRow } from './rows.ts';
