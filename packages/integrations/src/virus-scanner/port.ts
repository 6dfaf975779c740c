import { KnownError } from '@koreshok/domain';

/** `outage`: the scanner is not there, or does not answer in time. `refused`: it answered that it will not judge this. */
export type VirusScannerFault = 'outage' | 'refused';

/** No judgement was given: whoever asked must not take the file for a clean one. */
export class VirusScannerError extends KnownError {
  static override readonly known = 'VirusScannerError';
  readonly code: VirusScannerFault;

  constructor(code: VirusScannerFault, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.code = code;
  }
}

export type ScanVerdict =
  | { readonly clean: true }
  /** `found` is the scanner's own name of what it knows. */
  | { readonly clean: false; readonly found: string };

/** Judges files that came from outside. */
export interface VirusScanner {
  /** @throws VirusScannerError when no judgement was given. */
  readonly scan: (bytes: Uint8Array) => Promise<ScanVerdict>;
}
