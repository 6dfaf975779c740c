import type { ServiceContext } from '../context/index.ts';
import type { CodePurpose } from './add-code.ts';
import { RESEND_SECONDS } from './limits.ts';

/**
 * How far a message came. `unsubscribed`: the subscriber refused mass messages with his carrier, codes included
 * (126-ФЗ, article 44.1); `undeliverable`: any other refusal for good.
 */
export type CodeDelivery = 'waiting' | 'sent' | 'delivered' | 'unsubscribed' | 'undeliverable';

/** Writes down what the sender learnt. A refusal that came first is not painted over by a later «sent». */
export async function recordDelivery(
  context: ServiceContext,
  input: { readonly codeId: string; readonly delivery: CodeDelivery; readonly messageId?: string },
): Promise<void> {
  const { codeId, delivery, messageId } = input;
  await context.database.unsafeClient.oneTimeCode.updateMany({
    where: { id: codeId, ...(delivery === 'sent' ? { delivery: { in: ['waiting', 'sent'] } } : {}) },
    data: { delivery, ...(messageId === undefined ? {} : { messageId }) },
  });
}

/** Writes down what a delivery receipt of the SMS centre says. A receipt of an unknown message says nothing to us. */
export async function recordReceipt(
  context: ServiceContext,
  input: { readonly messageId: string; readonly delivery: CodeDelivery },
): Promise<void> {
  await context.database.unsafeClient.oneTimeCode.updateMany({
    where: { messageId: input.messageId },
    data: { delivery: input.delivery },
  });
}

/** The latest code of a subject, as its owner may know it. */
export interface CodeStanding {
  readonly delivery: CodeDelivery;
  /** When another one may be asked for. */
  readonly resendAt: Date;
}

export async function codeStanding(
  context: ServiceContext,
  input: { readonly subjectId: string; readonly purpose: CodePurpose },
): Promise<CodeStanding | null> {
  const row = await context.database.unsafeClient.oneTimeCode.findFirst({
    where: input,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { delivery: true, createdAt: true },
  });
  if (row === null) return null;
  return {
    delivery: row.delivery,
    resendAt: new Date(row.createdAt.getTime() + RESEND_SECONDS * 1000),
  };
}
