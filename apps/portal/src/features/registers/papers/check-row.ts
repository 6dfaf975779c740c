import { checkRegisterPapers, paperErrors } from '@koreshok/domain/register-papers';

import type { RegisterOwner } from '@/server/routers/registers.ts';

import type { PapersRow } from './columns.ts';

export interface RowNotes {
  readonly errors: Readonly<Record<string, string>>;
  readonly warnings: Readonly<Record<string, string>>;
}

/** The same questions the server asks of a row, asked while it is typed; empty fields are left alone until sending. */
export function notesOf(
  row: PapersRow,
  { inn, regime }: RegisterOwner,
  mode: 'production' | 'test_drive',
): RowNotes {
  const findings = checkRegisterPapers(row, { inn, mode, regime: regime ?? undefined });
  const typed = findings.filter(({ field }) => row[field].trim() !== '');
  const warnings: Record<string, string> = {};
  for (const { field, severity, sentence } of typed) {
    if (severity === 'warning') warnings[field] ??= sentence;
  }
  return { errors: paperErrors(typed), warnings };
}
