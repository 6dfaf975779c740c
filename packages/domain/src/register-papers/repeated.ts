import type { PaperFinding, RegisterPapers } from './papers.ts';

const bare = (text: string): string => text.replace(/[\s\u00a0-]+/gu, '');

const SENTENCES = {
  registrationNumber: (place: number) => `Такой же РНМ стоит в строке ${place}.`,
  fn: (place: number) => `Такой же номер ФН стоит в строке ${place}.`,
} as const;

/**
 * Findings for rows that repeat the РНМ or the ФН of an earlier one.
 * @param rows in their order, with the number by which people know them.
 * @returns findings by that number; rows without any are absent.
 */
export function repeatedPapers(
  rows: Iterable<{
    readonly number: number;
    readonly papers: Pick<RegisterPapers, 'registrationNumber' | 'fn'>;
  }>,
): ReadonlyMap<number, readonly PaperFinding[]> {
  const first = { registrationNumber: new Map<string, number>(), fn: new Map<string, number>() };
  const found = new Map<number, PaperFinding[]>();
  for (const { number, papers } of rows) {
    for (const field of ['registrationNumber', 'fn'] as const) {
      const code = bare(papers[field]);
      const earlier = first[field].get(code);
      if (code === '') continue;
      if (earlier === undefined) first[field].set(code, number);
      else {
        const finding = {
          field,
          code: `${field}.repeated`,
          severity: 'error',
          sentence: SENTENCES[field](earlier),
        };
        found.set(number, [...(found.get(number) ?? []), finding as PaperFinding]);
      }
    }
  }
  return found;
}
