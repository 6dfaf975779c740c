import type { ResolvedSession } from './resolve.ts';

/** Whose sessions are managed: the person behind a resolved session. */
export interface Person {
  readonly userId: string;
  readonly sessionId: string;
  /** Of the token by which he asks. */
  readonly tokenDigest: Uint8Array<ArrayBuffer>;
}

export function personOf(session: ResolvedSession): Person {
  const { user, sessionId, tokenDigest } = session;
  return { userId: user.id, sessionId, tokenDigest };
}
