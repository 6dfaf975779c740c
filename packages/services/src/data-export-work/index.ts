export { type ExportProgress, makeDataExport } from './make.ts';
export { sweepDataExports } from './sweep.ts';
