export type { ScannerManners } from './clamd.ts';
export { EICAR_NAME, EICAR_TEXT } from './eicar.ts';
export { type RunningVirusScanner, startVirusScanner, type VirusScannerOptions } from './service.ts';
