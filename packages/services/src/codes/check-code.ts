import type { Transaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { passwordFits } from '../passwords/index.ts';
import type { CodePurpose } from './add-code.ts';
import { CODE_TRIES } from './limits.ts';

/** Six digits as people type them, spaces and dashes between. */
export const codeDigitsField = z
  .string({ error: 'Введите код.' })
  .max(20, 'В коде 6 цифр.')
  .transform((text) => text.replace(/[\s-]/g, ''))
  .refine((text) => /^\d{6}$/.test(text), 'В коде 6 цифр.');

/**
 * Checks a code against the latest one of a subject, and counts the try before it looks. The caller uses the answer up
 * with `useCode` in its own transaction.
 * @returns the id of the code that fits.
 * @throws AppError `code.wrong` (bad_request) for a code that does not fit, is too old, was used or tried too often, and
 * for a subject nothing was sent for: one answer after the same work.
 */
export async function checkCode(
  context: ServiceContext,
  input: { readonly subjectId: string; readonly purpose: CodePurpose; readonly code: string },
): Promise<string> {
  const now = context.clock.now();
  const { oneTimeCode } = context.database.unsafeClient;
  const row = await oneTimeCode.findFirst({
    where: { subjectId: input.subjectId, purpose: input.purpose },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  const counted =
    row === null
      ? { count: 0 }
      : await oneTimeCode.updateMany({
          where: { id: row.id, usedAt: null, expiresAt: { gt: now }, tries: { lt: CODE_TRIES } },
          data: { tries: { increment: 1 } },
        });
  const kept =
    row === null || counted.count !== 1
      ? null
      : await oneTimeCode.findUnique({ where: { id: row.id }, select: { passwordHash: true } });
  const fits = await passwordFits(input.code, kept?.passwordHash ?? null);
  if (row === null || !fits) throw wrongCode();
  return row.id;
}

/** Uses a code up, once. @throws AppError `code.wrong` when somebody was faster. */
export async function useCode(transaction: Transaction, codeId: string, at: Date): Promise<void> {
  const { count } = await transaction.oneTimeCode.updateMany({
    where: { id: codeId, usedAt: null },
    data: { usedAt: at },
  });
  if (count !== 1) throw wrongCode();
}

function wrongCode(): AppError {
  return new AppError(
    'bad_request',
    'code.wrong',
    'Код не подходит: в нём опечатка или он устарел. Проверьте последнее сообщение или запросите новый код.',
    { fields: { code: 'Код не подходит или устарел. Введите код из последнего сообщения.' } },
  );
}
