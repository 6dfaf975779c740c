export { type FileStore, FileStoreError } from './file-store.ts';
export { folderFiles } from './folder.ts';
