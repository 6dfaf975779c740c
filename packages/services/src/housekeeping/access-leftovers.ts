import { LOOKS_KEPT_DAYS } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

const DAY = 86_400_000;
/** A beginning nobody came back to. */
const DRAFT_KEPT_DAYS = 90;
/** A question that was answered, or waited in vain. */
const QUESTION_KEPT_DAYS = 365;
/** Rows deleted by one statement, so that no lock is held for long. */
const AT_ONCE = 5_000;

export interface PurgedAccessLeftovers {
  readonly looks: number;
  readonly drafts: number;
  readonly joinRequests: number;
  readonly consentRequests: number;
}

/**
 * Deletes lines of the journal of looks, questions for access and beginnings whose time is over. For the daily clock;
 * repeating it changes nothing.
 */
export async function purgeAccessLeftovers(context: ServiceContext): Promise<PurgedAccessLeftovers> {
  const now = context.clock.now().getTime();
  const before = (days: number) => new Date(now - days * DAY);
  const { unsafeClient } = context.database;
  const looks = await inParts(
    () => unsafeClient.$executeRaw`
      DELETE FROM GrantLook WHERE hourAt < ${before(LOOKS_KEPT_DAYS)} LIMIT ${AT_ONCE}`,
  );
  const drafts = await unsafeClient.onboardingDraft.deleteMany({
    where: { updatedAt: { lt: before(DRAFT_KEPT_DAYS) } },
  });
  const old = { where: { expiresAt: { lt: before(QUESTION_KEPT_DAYS) } } };
  const joinRequests = await unsafeClient.joinRequest.deleteMany(old);
  const consentRequests = await unsafeClient.consentRequest.deleteMany(old);
  return {
    looks,
    drafts: drafts.count,
    joinRequests: joinRequests.count,
    consentRequests: consentRequests.count,
  };
}

async function inParts(deleteSome: () => Promise<number>): Promise<number> {
  for (let deleted = 0; ; ) {
    const count = await deleteSome();
    deleted += count;
    if (count < AT_ONCE) return deleted;
  }
}
