import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  type DocumentStep,
  documentWay,
  type Kopecks,
  kopecks,
  mayAccess,
  notFound,
} from '@koreshok/domain';
import type { FiscalDocument } from '@koreshok/fiscal/document';
import { decodeRawData } from '@koreshok/fiscal/raw-data';
import { type DocumentModel, readDocument } from '@koreshok/fiscal/receipt';
import { z } from 'zod';
import { rawOf } from '../archive/index.ts';
import type { FilesContext } from '../context/index.ts';
import { exactRaw, type RawSqlRow } from './raw-row.ts';
import { noteLook } from '../grants/note-look.ts';
import { documentNumberField, driveNumberField, readInput } from '../input/index.ts';
import { answerTextOf, type DocumentAnswerText } from './answer.ts';
import { adviceOn, type DocumentAdvice } from './advice.ts';
import { type DocumentFinding, findingsOf } from './findings.ts';
import { type MarkingWay, readMarking } from './marking.ts';
import {
  DOCUMENT_COLUMNS,
  ANSWER_JOIN,
  type DocumentRow,
  type DocumentSqlRow,
  documentRowOf,
} from './rows.ts';

export const getDocumentInput = z.object({ fn: driveNumberField, number: documentNumberField });
export type GetDocumentInput = z.input<typeof getDocumentInput>;

/** A document by itself: its way to the tax service, and for those finance is open to its content. */
export interface DocumentCard extends DocumentRow {
  readonly registerId: string;
  readonly registerName: string;
  readonly outletName: string;
  readonly timeZone: string;
  readonly way: readonly DocumentStep[];
  /** Code and text of the tax service's answer; null while there is none or nothing to say. */
  readonly answer: DocumentAnswerText | null;
  readonly attempts: number;
  readonly notes: readonly DocumentFinding[];
  /** How to mend it if it is wrong; null for reports, and where finance is closed. */
  readonly advice: DocumentAdvice | null;
  /** Null where finance is closed: the content of documents is turnover. */
  readonly content: DocumentModel | null;
  /** Null where no item carries a marking code, and where the content is closed. */
  readonly marking: MarkingWay | null;
}

interface Row extends DocumentSqlRow {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly registerName: string;
  readonly outletName: string;
  readonly timeZone: string;
  readonly findings: string;
  readonly answerCode: WholeColumn | null;
  readonly answerMessage: string | null;
  readonly attempts: WholeColumn | null;
}

/** A document in reach of the actor. @throws AppError `document.not_found`. */
export async function getDocument(
  context: FilesContext,
  actor: Actor,
  input: GetDocumentInput,
): Promise<DocumentCard> {
  const { fn, number } = readInput(getDocumentInput, input);
  const rows = await scopedRows<Row>(
    context.database,
    accessFor(actor, 'technical', 'read', context.clock.now()),
    (scope) => Prisma.sql`
      SELECT ${DOCUMENT_COLUMNS}, f.organizationId, f.cashRegisterId, r.name AS registerName, u.name AS outletName, u.timeZone, f.findings,
        k.code AS answerCode, k.message AS answerMessage, k.attempts
      FROM FiscalDocument f ${ANSWER_JOIN}
      JOIN CashRegister r ON r.organizationId = f.organizationId AND r.id = f.cashRegisterId
      JOIN Outlet u ON u.organizationId = r.organizationId AND u.id = r.outletId
      WHERE f.fn = ${fn} AND f.number = ${number} AND ${scope.registerRows('f')} LIMIT 1`,
  );
  const row = rows[0];
  if (row === undefined) throw notFound('document');
  const { organizationId, cashRegisterId } = row;
  await noteLook(context, actor, { organizationId, cashRegisterId });
  const money = await contentOf(context, actor, fn, number);
  const shown = documentRowOf(row, money === null ? null : totalOf(money.content));
  return {
    ...shown,
    registerId: row.cashRegisterId,
    registerName: row.registerName,
    outletName: row.outletName,
    timeZone: row.timeZone,
    way: documentWay({ ...row, answer: row.verdict }),
    answer: answerTextOf(row),
    attempts: exact(row.attempts ?? 0),
    notes: findingsOf(row.findings, money !== null),
    advice: money === null ? null : adviceOn(money.document, shown.verdict),
    content: money?.content ?? null,
    marking: money?.marking ?? null,
  };
}

interface Content {
  readonly document: FiscalDocument;
  readonly content: DocumentModel;
  readonly marking: MarkingWay | null;
}

/** The content, read by the finance access and no other; null out of its reach. */
async function contentOf(
  context: FilesContext,
  actor: Actor,
  fn: string,
  number: number,
): Promise<Content | null> {
  if (!mayAccess(actor, 'finance', 'read', 'receipts')) return null;
  const access = accessFor(actor, 'finance', 'read', context.clock.now(), 'receipts');
  const rows = await scopedRows<RawSqlRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT f.fn, f.number, f.month, f.raw FROM FiscalDocument f
      WHERE f.fn = ${fn} AND f.number = ${number} AND ${scope.registerRows('f')} LIMIT 1`,
  );
  if (rows[0] === undefined) return null;
  const { document } = decodeRawData(await rawOf(context, exactRaw(rows[0])));
  const content = readDocument(document);
  const marking =
    content.kind === 'receipt' ? await readMarking(context, access, { fn, number }, content) : null;
  return { document, content, marking };
}

function totalOf(content: DocumentModel): Kopecks | null {
  return content.kind === 'receipt' && content.total !== null ? kopecks(content.total) : null;
}
