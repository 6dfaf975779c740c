import type { ServiceContext } from '../context/index.ts';

const DAY = 86_400_000;
const KEPT_DAYS = 60;

/** Deletes sessions and password links that ended two months ago. For the daily clock. */
export async function purgeSignInLeftovers(
  context: ServiceContext,
): Promise<{ readonly sessions: number; readonly passwordResets: number }> {
  const before = new Date(context.clock.now().getTime() - KEPT_DAYS * DAY);
  const { unsafeClient } = context.database;
  const sessions = await unsafeClient.userSession.deleteMany({
    where: { OR: [{ revokedAt: { lt: before } }, { lastSeenAt: { lt: before } }] },
  });
  const resets = await unsafeClient.passwordReset.deleteMany({ where: { expiresAt: { lt: before } } });
  return { sessions: sessions.count, passwordResets: resets.count };
}
