import { type Access, type Actor, accessDenied, accessFor, mayAccess } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';
import type { PaperKind } from './write.ts';

/** What class a kind of paper is of: contracts are commercial, applications to the tax service technical. */
const CLASS_OF = {
  contract: 'commercial',
  addendum: 'commercial',
  invoice: 'commercial',
  application: 'technical',
} as const satisfies Readonly<Record<PaperKind, string>>;

export const PAPER_KINDS = Object.keys(CLASS_OF) as PaperKind[];

/**
 * The kinds of papers open to the actor, with the access that reaches their owners. Papers are the whole organization's:
 * who is narrowed to outlets or registers has no part in them; agents and service centres have none at all.
 * @throws AppError `access.denied`.
 */
export function paperAccess(
  context: ServiceContext,
  actor: Actor,
): { readonly access: Access; readonly kinds: readonly PaperKind[] } {
  requireKind(actor, 'client', 'reseller', 'operator');
  const kinds = PAPER_KINDS.filter((kind) => mayAccess(actor, CLASS_OF[kind], 'read', 'papers'));
  const [first] = kinds;
  if (first === undefined) throw accessDenied({ papers: true });
  const access = accessFor(actor, CLASS_OF[first], 'read', context.clock.now(), 'papers');
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return { access, kinds };
}
