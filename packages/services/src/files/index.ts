export { keepFile, type KeptFile } from './keep.ts';
export { openVirusScanner, scannedFiles } from './scanned.ts';
