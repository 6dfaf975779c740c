import { checkRegisterPapers, paperErrors } from '@koreshok/domain/register-papers';

import type { PapersRow } from './papers/columns.ts';

export interface RegisterValues extends Record<string, string>, PapersRow {
  readonly outletId: string;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
  readonly mode: string;
}

const needed = (sentence: string) => (text: string) => (text.trim() === '' ? sentence : undefined);

/** The same questions the server asks, asked while the form is filled in. */
export function registerChecks(inn: string) {
  const paper =
    (field: 'model' | 'serialNumber' | 'registrationNumber' | 'fn') => (_: string, values: RegisterValues) =>
      paperErrors(
        checkRegisterPapers(values, {
          inn,
          mode: values.mode === 'test_drive' ? 'test_drive' : 'production',
        }),
      )[field];
  return {
    outletId: needed('Выберите торговую точку.'),
    name: needed('Назовите кассу, чтобы узнавать её в списке.'),
    model: paper('model'),
    serialNumber: paper('serialNumber'),
    registrationNumber: paper('registrationNumber'),
    fn: paper('fn'),
  };
}
