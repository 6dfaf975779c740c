import type { OrganizationKind } from '@koreshok/domain';
import { homeOf, routes } from '@koreshok/domain/routes';
import { redirect } from 'next/navigation';

import { load } from './caller.ts';

/** Leads a visitor who acts for another kind of organization to his own first page. A courtesy, not a guard. */
export async function keepAudience(kind: OrganizationKind): Promise<void> {
  const viewer = await load((api) => api.sessions.current());
  const own = viewer?.organization?.kind;
  if (own === kind) return;
  redirect(own === undefined ? routes.person.organizations() : homeOf(own));
}
