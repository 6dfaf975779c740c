import { exact, Prisma, type WholeColumn } from '@koreshok/db';
import { type DocumentAnswer, type DocumentVerdict, type Kopecks, verdictOf } from '@koreshok/domain';
import { documentKind } from '@koreshok/fiscal/dictionary';

/** A document in a list: its technical side. */
export interface DocumentRow {
  readonly fn: string;
  readonly number: number;
  readonly code: number;
  readonly title: string;
  /** Register's clock. */
  readonly registerTime: number;
  readonly receivedAt: Date;
  readonly verdict: DocumentVerdict;
  readonly sentAt: Date | null;
  readonly decidedAt: Date | null;
  readonly findings: number;
  /** In kopecks; only for receipts, and only for those finance is open to. */
  readonly totalSum: Kopecks | null;
}

export interface DocumentSqlRow {
  readonly fn: string;
  readonly number: WholeColumn;
  readonly code: WholeColumn;
  readonly mode: 'production' | 'test_drive';
  readonly registerTime: WholeColumn;
  readonly receivedAt: Date;
  readonly findingCount: WholeColumn;
  readonly verdict: DocumentAnswer | null;
  readonly sentAt: Date | null;
  readonly decidedAt: Date | null;
}

/** Documents under alias `f` with the tax service's answer under `k`; no column tells of money. */
export const DOCUMENT_COLUMNS = Prisma.sql`
  f.fn, f.number, f.code, f.mode, f.registerTime, f.receivedAt, JSON_LENGTH(f.findings) AS findingCount,
  k.verdict, k.sentAt, k.decidedAt`;

/** The tax service's answer joined to documents under alias `f`. */
export const ANSWER_JOIN = Prisma.sql`
  LEFT JOIN Acknowledgement k ON k.fn = f.fn AND k.number = f.number AND k.month = f.month`;

export function documentRowOf(row: DocumentSqlRow, totalSum: Kopecks | null): DocumentRow {
  const code = exact(row.code);
  return {
    fn: row.fn,
    number: exact(row.number),
    code,
    title: titleOf(code),
    registerTime: exact(row.registerTime),
    receivedAt: row.receivedAt,
    verdict: verdictOf({ mode: row.mode, answer: row.verdict }),
    sentAt: row.sentAt,
    decidedAt: row.decidedAt,
    findings: Number(row.findingCount ?? 0),
    totalSum,
  };
}

/** «Кассовый чек», «Отчет об открытии смены». */
export function titleOf(code: number): string {
  return documentKind(code)?.name ?? `Документ ${code}`;
}
