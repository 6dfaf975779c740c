import type { ServiceContext } from '../context/index.ts';
import type { SignInMethod } from './journal.ts';
import { SESSION_LONGEST_SECONDS } from './limits.ts';
import type { Person } from './person.ts';

/** An open session of the person, as shown to him. */
export interface OpenSession {
  readonly id: string;
  readonly host: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly ipAddress: string;
  readonly userAgent: string;
  readonly method: SignInMethod;
  readonly trusted: boolean;
  /** The one this very request came with. */
  readonly current: boolean;
}

/** The person's open sessions, the one used last first. */
export async function listSessions(context: ServiceContext, person: Person): Promise<OpenSession[]> {
  const now = context.clock.now().getTime();
  const rows = await context.database.unsafeClient.userSession.findMany({
    where: {
      userId: person.userId,
      revokedAt: null,
      createdAt: { gt: new Date(now - SESSION_LONGEST_SECONDS * 1000) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      id: true,
      host: true,
      createdAt: true,
      lastSeenAt: true,
      ipAddress: true,
      userAgent: true,
      idleLimitSeconds: true,
      method: true,
      trusted: true,
    },
  });
  return rows
    .filter((row) => now - row.lastSeenAt.getTime() <= row.idleLimitSeconds * 1000)
    .map(({ id, host, createdAt, lastSeenAt, ipAddress, userAgent, method, trusted }) => ({
      id,
      host,
      createdAt,
      lastSeenAt,
      ipAddress,
      userAgent,
      method,
      trusted,
      current: id === person.sessionId,
    }));
}
