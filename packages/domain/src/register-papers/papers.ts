import type { TaxRegime } from './regime.ts';

/** What is typed of a register from its card and its stickers, as it was typed. */
export interface RegisterPapers {
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
}

export type PaperField = keyof RegisterPapers;

/** Beside which facts the papers are judged. */
export interface PaperContext {
  /** ИНН of the owner. */
  readonly inn: string;
  readonly mode: 'production' | 'test_drive';
  /** How the owner pays taxes; absent while that is not known, and nothing is said of the drive's term then. */
  readonly regime?: TaxRegime | undefined;
}

/** One thing about one number: an error keeps the register out, a warning asks to look again. */
export interface PaperFinding {
  readonly field: PaperField;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}
