import { Prisma } from '@koreshok/db';
import { type DocumentAnswer, type DocumentVerdict, notFound, verdictOf } from '@koreshok/domain';
import type { Receipt } from '@koreshok/fiscal/receipt';
import { parseFiscalSign } from '@koreshok/fiscal/identifiers';
import { z } from 'zod';
import { rawOf } from '../archive/index.ts';
import type { FilesContext } from '../context/index.ts';
import { exactRaw, type RawSqlRow } from '../documents/raw-row.ts';
import { modelOf } from '../documents/model.ts';
import {
  documentNumberField,
  driveNumberField,
  kopecksField,
  readInput,
  registerTimeField,
} from '../input/index.ts';

export const publicReceiptInput = z.object({
  fn: driveNumberField,
  number: documentNumberField,
  /** ФПД as printed, in decimal. */
  fiscalSign: z.string().transform((text, refinement) => {
    const parsed = parseFiscalSign(text);
    if (parsed.ok) return parsed.value;
    refinement.addIssue({ code: 'custom', message: parsed.problem.sentence });
    return z.NEVER;
  }),
  /** Kopecks. */
  total: kopecksField,
  /** Register's clock; receipts print no seconds, so the minute decides. */
  time: registerTimeField,
});
export type PublicReceiptInput = z.input<typeof publicReceiptInput>;

/** A receipt for the buyer who holds it. */
export interface PublicReceipt {
  readonly receipt: Receipt;
  readonly verdict: DocumentVerdict;
  /** Under whose brand the seller is served; the page of another host sends the buyer there. */
  readonly brandOwnerId: string;
}

const MINUTE = 60;

/**
 * The receipt of a buyer who states everything printed on it: drive, number, fiscal sign, sum and minute. One wrong
 * value is answered like a receipt that does not exist; the caller limits how often one address may ask.
 * @throws AppError `receipt.not_found`.
 */
export async function publicReceipt(
  context: FilesContext,
  input: PublicReceiptInput,
): Promise<PublicReceipt> {
  const stated = readInput(publicReceiptInput, input);
  const minute = stated.time - (stated.time % MINUTE);
  const rows = await context.database.unsafeClient.$queryRaw<
    ({
      mode: 'production' | 'test_drive';
      verdict: DocumentAnswer | null;
      providerId: string;
    } & RawSqlRow)[]
  >(Prisma.sql`
    SELECT f.fn, f.number, f.month, f.raw, t.mode, k.verdict, o.providerId
    FROM Receipt t
    JOIN FiscalDocument f ON f.fn = t.fn AND f.number = t.number AND f.month = t.month
    JOIN Organization o ON o.id = t.organizationId
    LEFT JOIN Acknowledgement k ON k.fn = t.fn AND k.number = t.number AND k.month = t.month
    WHERE t.fn = ${stated.fn} AND t.number = ${stated.number} AND t.fiscalSign = ${BigInt(stated.fiscalSign)}
      AND t.totalSum = ${stated.total} AND t.registerTime >= ${minute} AND t.registerTime < ${minute + MINUTE}
    LIMIT 1`);
  const row = rows[0];
  const model = row === undefined ? null : modelOf(await rawOf(context, exactRaw(row)));
  if (row === undefined || model?.kind !== 'receipt') throw notFound('receipt');
  return {
    receipt: model,
    verdict: verdictOf({ mode: row.mode, answer: row.verdict }),
    brandOwnerId: row.providerId,
  };
}
