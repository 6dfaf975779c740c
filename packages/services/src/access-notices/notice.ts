import type { Transaction } from '@koreshok/db';
import { writeOutbox } from '../context/index.ts';

/** The outbox fact a mail worker answers with `issueAccessNotice`. */
export const ACCESS_NOTICE_MAIL = { consumer: 'mail', kind: 'access_notice' } as const;

/** What people are told of by mail: who asks to be let in, who was, and who looks. */
export const ACCESS_NOTICES = [
  'join_requested',
  'join_decided',
  'joined_by_signature',
  'consent_asked',
  'consent_answered',
  'reason_stated',
  'grant_given',
  'grant_revoked',
] as const;
export type AccessNoticeKind = (typeof ACCESS_NOTICES)[number];

/**
 * Tells of something in the transaction that made it so.
 * @param organizationId whose row it is. @param id of the row the notice is about.
 */
export async function writeNotice(
  transaction: Transaction,
  at: Date,
  notice: AccessNoticeKind,
  organizationId: string,
  id: string,
): Promise<void> {
  await writeOutbox(transaction, at, { organizationId, ...ACCESS_NOTICE_MAIL, payload: { notice, id } });
}
