export { keepFile, type KeptFile } from './keep.ts';
