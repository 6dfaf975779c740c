import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import type { Access, DocumentAnswer } from '@koreshok/domain';
import type { Receipt } from '@koreshok/fiscal/receipt';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';

/** What became of the code of one item at the marking system. */
export interface MarkedItemState {
  /** From 1, in the order of the receipt. */
  readonly position: number;
  readonly name: string;
  readonly code: string;
  readonly state: 'waiting' | 'accepted' | 'refused' | 'put_aside';
  /** Why it was refused; empty otherwise. */
  readonly reason: string;
}

/** A drive's own notice of the sale (message 82), and what became of it at the marking system. */
export interface MarkingNotice extends Pick<MarkedItemState, 'state' | 'reason'> {
  /** Tag 2002: the drive counts its notices. */
  readonly number: number;
  readonly receivedAt: Date;
}

/** A receipt's codes on their way to the marking system. */
export interface MarkingWay {
  /** Null while they have not been sent. */
  readonly sentAt: Date | null;
  readonly items: readonly MarkedItemState[];
  /** In order of number; one receipt may have several, by its length. */
  readonly notices: readonly MarkingNotice[];
}

const stored = z.array(
  z.object({
    position: z.number(),
    status: z.enum(['OK', 'ERROR']),
    answer: z.number(),
    words: z.string(),
  }),
);

interface Row {
  readonly verdict: DocumentAnswer | null;
  readonly sentAt: Date | null;
  readonly items: string;
  readonly code: WholeColumn;
}

/** The states of a receipt's codes; null where none of its items has one. @param access to its content. */
export async function readMarking(
  context: ServiceContext,
  access: Access,
  place: { readonly fn: string; readonly number: number },
  receipt: Receipt,
): Promise<MarkingWay | null> {
  if (receipt.items.every(({ markingCode }) => markingCode === null)) return null;
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT m.verdict, m.sentAt, m.items, m.code FROM MarkingDocument m
      WHERE m.fn = ${place.fn} AND m.target = 'marking' AND m.number = ${place.number}
        AND ${scope.registerRowsWithoutOutlet('m')} LIMIT 1`,
  );
  const row = rows[0] ?? null;
  const said = answersOf(row);
  const items = receipt.items.flatMap(({ markingCode, name }, index): MarkedItemState[] => {
    if (markingCode === null) return [];
    const position = index + 1;
    return [{ position, name: name ?? '', code: markingCode.text, ...stateOf(row, said.get(position)) }];
  });
  return { sentAt: row?.sentAt ?? null, items, notices: await readNotices(context, access, place) };
}

interface NoticeRow {
  readonly number: WholeColumn;
  readonly receivedAt: Date;
  readonly verdict: DocumentAnswer | null;
  readonly message: string;
}

const NOTICES_AT_MOST = 50;

async function readNotices(
  context: ServiceContext,
  access: Access,
  { fn, number }: { readonly fn: string; readonly number: number },
): Promise<MarkingNotice[]> {
  const rows = await scopedRows<NoticeRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT m.number, m.receivedAt, m.verdict, m.message FROM MarkingDocument m
      WHERE m.fn = ${fn} AND m.target = 'marking_notice' AND m.receiptDocument = ${number}
        AND ${scope.registerRowsWithoutOutlet('m')} ORDER BY m.number LIMIT ${NOTICES_AT_MOST}`,
  );
  return rows.map((row) => ({
    number: exact(row.number),
    receivedAt: row.receivedAt,
    ...noticeStateOf(row),
  }));
}

function noticeStateOf({ verdict, message }: NoticeRow): Pick<MarkingNotice, 'state' | 'reason'> {
  if (verdict === null) return { state: 'waiting', reason: '' };
  if (verdict === 'put_aside') return { state: 'put_aside', reason: '' };
  return verdict === 'accepted' ? { state: 'accepted', reason: '' } : { state: 'refused', reason: message };
}

type Said = z.infer<typeof stored>[number];

function answersOf(row: Row | null): ReadonlyMap<number, Said> {
  const read = stored.safeParse(row === null ? [] : (JSON.parse(row.items) as unknown));
  return new Map((read.success ? read.data : []).map((item) => [item.position, item]));
}

function stateOf(row: Row | null, said: Said | undefined): Pick<MarkedItemState, 'state' | 'reason'> {
  if (row === null || row.verdict === null) return { state: 'waiting', reason: '' };
  if (row.verdict === 'put_aside') return { state: 'put_aside', reason: '' };
  if (said?.status === 'ERROR')
    return { state: 'refused', reason: said.words === '' ? `Код ответа ${exact(said.answer)}.` : said.words };
  return { state: 'accepted', reason: '' };
}
