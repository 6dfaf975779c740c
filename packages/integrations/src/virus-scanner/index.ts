export { clamdScanner, type ClamdOptions } from './clamd.ts';
export { type ScanVerdict, type VirusScanner, VirusScannerError, type VirusScannerFault } from './port.ts';
