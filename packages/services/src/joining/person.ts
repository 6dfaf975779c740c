import type { Brand } from '../brands/index.ts';
import type { ResolvedSession } from '../sessions/index.ts';

/** Who wants an organization to act for: a person signed in on a brand's host, with organizations or before the first. */
export interface Joiner {
  readonly userId: string;
  readonly brand: Brand;
}

export function joinerOf(session: Pick<ResolvedSession, 'user' | 'brand'>): Joiner {
  return { userId: session.user.id, brand: session.brand };
}
