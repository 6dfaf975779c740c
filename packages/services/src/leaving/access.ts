import { scoped } from '@koreshok/db';
import {
  type Access,
  type Actor,
  accessDenied,
  accessFor,
  notFound,
  requireOwn,
  requireUnnarrowed,
} from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';

/**
 * Access to notices of leaving: they are about the whole client, so who is narrowed to outlets or registers has no part
 * in them; agents and service centres are told of nothing.
 * @throws AppError `access.denied`.
 */
export function leavingAccess(context: ServiceContext, actor: Actor): Access {
  requireKind(actor, 'client', 'reseller', 'operator');
  const access = accessFor(actor, 'commercial', 'read', context.clock.now(), 'papers');
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return access;
}

/**
 * Checks that the actor may decide that its own organization leaves: an owner or administrator from whom nothing is taken.
 * @throws AppError `access.denied`, `access.read_only`.
 */
export function requireLeavingRight(actor: Actor): void {
  requireKind(actor, 'client');
  requireOwn(actor, 'identity', 'write');
  requireOwn(actor, 'commercial', 'write', 'papers');
  requireUnnarrowed(actor);
}

/** A notice in reach, as those who read or change it find it. */
export interface FoundNotice {
  readonly id: string;
  readonly organizationId: string;
  readonly scope: 'organization' | 'registers';
  readonly state: 'given' | 'withdrawn' | 'ended';
  readonly version: number;
  readonly endsAt: Date;
}

/** @throws AppError `leaving_notice.not_found`. */
export async function findNotice(
  context: ServiceContext,
  access: Access,
  noticeId: string,
): Promise<FoundNotice> {
  const row = await scoped(context.database, access).leavingNotice.findFirst({
    where: { id: noticeId },
    select: { id: true, organizationId: true, scope: true, state: true, version: true, endsAt: true },
  });
  if (row === null) throw notFound('leaving_notice');
  return row;
}
