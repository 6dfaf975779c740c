import type { ResolvedSession } from '../sessions/index.ts';

/** A signed-in person under a brand, with an organization or before he has one. From the session, never from a form. */
export interface Founder {
  readonly userId: string;
  readonly sessionId: string;
  /** The operator or reseller whose brand it is: new clients live under it. */
  readonly providerId: string;
}

/** The person behind a session as a founder of clients. */
export function founderOf({ user, sessionId, brand }: ResolvedSession): Founder {
  return { userId: user.id, sessionId, providerId: brand.organizationId };
}
