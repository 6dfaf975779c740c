import { z } from 'zod';

/** What format-logic control noticed in a document. */
export interface DocumentFinding {
  readonly code: string;
  readonly severity: 'warning' | 'error';
  readonly sentence: string;
}

const stored = z.array(
  z.object({ code: z.string(), severity: z.enum(['warning', 'error']), sentence: z.string() }),
);

/** Findings whose sentences speak of the register, its drive and its clock, never of sums, goods or buyers. */
const TECHNICAL = new Set([
  'field',
  'cashier',
  'sequence',
  'shift',
  'time',
  'registration',
  'drive',
  'register',
]);
const NOT_TECHNICAL = new Set(['shift.receiptCount']);
const HIDDEN = 'Есть замечание к содержанию документа, его видит владелец кассы.';

/** Reads stored findings; for those finance is closed to, sentences that could tell of money are left out. */
export function findingsOf(json: string, financeOpen: boolean): DocumentFinding[] {
  const read = stored.safeParse(jsonOf(json));
  if (!read.success) return [];
  return read.data.map((finding) =>
    financeOpen || isTechnical(finding.code) ? finding : { ...finding, code: 'content', sentence: HIDDEN },
  );
}

function isTechnical(code: string): boolean {
  return TECHNICAL.has(code.split('.')[0] ?? '') && !NOT_TECHNICAL.has(code);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
