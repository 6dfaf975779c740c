import type { ResolvedSession } from './resolve.ts';

/** Whose sessions are managed: the person behind a resolved session. */
export interface Person {
  readonly userId: string;
  readonly sessionId: string;
}

export function personOf(session: ResolvedSession): Person {
  return { userId: session.user.id, sessionId: session.sessionId };
}
