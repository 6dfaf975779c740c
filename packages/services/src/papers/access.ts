import {
  type Access,
  type Actor,
  accessDenied,
  accessFor,
  mayReadPaper,
  PAPER_KINDS,
  PAPER_OPENS,
  type PaperKind,
} from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';

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
  const kinds = PAPER_KINDS.filter((kind) => mayReadPaper(actor, kind));
  const [first] = kinds;
  if (first === undefined) throw accessDenied({ papers: true });
  const access = accessFor(actor, PAPER_OPENS[first].dataClass, 'read', context.clock.now(), 'papers');
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return { access, kinds };
}
