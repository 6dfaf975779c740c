import type { TypedField } from './columns.ts';

/** One thing about one cell. */
export interface RowFinding {
  readonly field: TypedField;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}
