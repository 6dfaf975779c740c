import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import { writeOutbox } from '../context/index.ts';
import { CODE_WAITS_MINUTES, CODES_PER_HOUR, RESEND_SECONDS } from './limits.ts';

export type CodePurpose =
  | 'registration_email'
  | 'registration_phone'
  | 'sign_in'
  | 'recovery'
  | 'email_change'
  | 'phone_change';

export type CodeChannel = 'email' | 'sms';

/** The outbox fact that a sender answers with `issueCode`: by mail or by SMS. */
export const ONE_TIME_CODE = {
  kind: 'one_time_code',
  consumers: { email: 'mail', sms: 'sms' },
} as const;

export interface CodeRequest {
  /** The owner of the brand under whose name the code goes out. */
  readonly organizationId: string;
  readonly host: string;
  readonly purpose: CodePurpose;
  /** What the code is for; it fits nothing else. */
  readonly subjectId: string;
  readonly userId: string | null;
  readonly channel: CodeChannel;
  readonly destination: string;
}

/**
 * Asks for a code inside the caller's transaction; earlier ones of the same subject and purpose stop working.
 * @returns false when nothing was asked for: another one went out less than a minute ago, or the address had enough.
 */
export async function addCode(transaction: Transaction, at: Date, request: CodeRequest): Promise<boolean> {
  const { subjectId, purpose, channel, destination, organizationId } = request;
  const recent = await transaction.oneTimeCode.findMany({
    where: { destination, createdAt: { gt: new Date(at.getTime() - 3_600_000) } },
    select: { subjectId: true, purpose: true, createdAt: true },
    take: CODES_PER_HOUR,
  });
  const young = new Date(at.getTime() - RESEND_SECONDS * 1000);
  const justNow = recent.some(
    (each) => each.subjectId === subjectId && each.purpose === purpose && each.createdAt > young,
  );
  if (justNow || recent.length >= CODES_PER_HOUR) return false;
  await transaction.oneTimeCode.updateMany({
    where: { subjectId, purpose, usedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
  const id = newId(at);
  const expiresAt = new Date(at.getTime() + CODE_WAITS_MINUTES * 60_000);
  await transaction.oneTimeCode.create({
    data: { id, ...request, createdAt: at, expiresAt },
    select: { id: true },
  });
  await writeOutbox(transaction, at, {
    organizationId,
    consumer: ONE_TIME_CODE.consumers[channel],
    kind: ONE_TIME_CODE.kind,
    payload: { codeId: id },
  });
  return true;
}
