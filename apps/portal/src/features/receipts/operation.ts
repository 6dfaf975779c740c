/** What kind of settlement a receipt is, by tag 1054. */
export const OPERATIONS: Readonly<Record<number, string>> = {
  1: 'Приход',
  2: 'Возврат прихода',
  3: 'Расход',
  4: 'Возврат расхода',
};

export function operationWords(code: number): string {
  return OPERATIONS[code] ?? 'Расчёт';
}

/** Whether money went out of the register. */
export function goesOut(code: number): boolean {
  return code === 2 || code === 3;
}

/** A sum as it moves the till: what goes out is negative. */
export function signed(code: number, kopecks: number): number {
  return goesOut(code) ? 0 - kopecks : kopecks;
}

const CORRECTIONS = new Set([31, 41]);

/** «Чек», «Чек коррекции», «БСО». */
export function receiptWords(documentCode: number): string {
  const form = documentCode === 4 || documentCode === 41 ? 'БСО' : 'Чек';
  return CORRECTIONS.has(documentCode) ? `${form} коррекции` : form;
}
