import type { ServiceContext } from '../context/index.ts';

const DAY = 86_400_000;
const KEPT_DAYS = 60;
/** What was typed into a form and never became an account is not kept longer than its link works. */
const UNFINISHED_KEPT_DAYS = 2;

export interface PurgedSignInLeftovers {
  readonly sessions: number;
  readonly passwordResets: number;
  readonly registrations: number;
  readonly codes: number;
  readonly challenges: number;
}

/** Deletes sessions, password links, codes, questions and registrations that ended long ago. For the daily clock. */
export async function purgeSignInLeftovers(context: ServiceContext): Promise<PurgedSignInLeftovers> {
  const now = context.clock.now().getTime();
  const before = new Date(now - KEPT_DAYS * DAY);
  const lately = new Date(now - UNFINISHED_KEPT_DAYS * DAY);
  const { unsafeClient } = context.database;
  const sessions = await unsafeClient.userSession.deleteMany({
    where: { OR: [{ revokedAt: { lt: before } }, { lastSeenAt: { lt: before } }] },
  });
  const resets = await unsafeClient.passwordReset.deleteMany({ where: { expiresAt: { lt: before } } });
  const registrations = await unsafeClient.registration.deleteMany({ where: { expiresAt: { lt: lately } } });
  const codes = await unsafeClient.oneTimeCode.deleteMany({ where: { expiresAt: { lt: lately } } });
  const challenges = await unsafeClient.signInChallenge.deleteMany({ where: { expiresAt: { lt: lately } } });
  return {
    sessions: sessions.count,
    passwordResets: resets.count,
    registrations: registrations.count,
    codes: codes.count,
    challenges: challenges.count,
  };
}
