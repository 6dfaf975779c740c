import type { Transaction } from '@koreshok/db';
import {
  type Actor,
  accessDenied,
  AppError,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  notFound,
} from '@koreshok/domain';
import { z } from 'zod';
import { idField } from '../input/index.ts';

/** What a member may do, as forms and callers say it. */
export const standingFields = {
  /** A ready role; a saved one counts when both are named. */
  role: z.enum(['owner', 'administrator', 'accountant', 'technician', 'viewer']).default('viewer'),
  savedRoleId: idField.nullable().default(null),
  /** Null means all outlets, unless single registers are named. */
  outletIds: z.array(idField).max(500).nullable().default(null),
  /** Single registers, on top of the outlets. */
  registerIds: z.array(idField).max(500).default([]),
  /** Sums and receipts are closed whatever the role says. */
  revenueHidden: z.boolean().default(false),
};

const standingShape = z.object(standingFields);
export type StandingInput = z.output<typeof standingShape>;

/** What a member may do, checked against the rows of the organization. */
export interface Standing {
  readonly role: MembershipRole;
  readonly savedRoleId: string | null;
  readonly revenueHidden: boolean;
  readonly allOutlets: boolean;
  readonly outletIds: readonly string[];
  readonly registerIds: readonly string[];
}

/**
 * Checks a wished standing: nobody gives more than he has, everything named is the organization's own, and an owner
 * sees all of it.
 * @throws AppError `access.denied`, `role.not_found`, `outlet.not_found`, `register.not_found`,
 * `member.owner_whole` (bad_request).
 */
export async function readStanding(
  transaction: Transaction,
  actor: Actor,
  organizationId: string,
  wish: StandingInput,
): Promise<Standing> {
  const role = await roleOf(transaction, organizationId, wish);
  if (actor.organizationId === organizationId) requireRank(actor, role);
  const outletIds = [...new Set(wish.outletIds ?? [])];
  const registerIds = [...new Set(wish.registerIds)];
  const allOutlets = wish.outletIds === null && registerIds.length === 0;
  if (role === 'owner' && (!allOutlets || wish.revenueHidden)) throw ownerIsWhole();
  const [outlets, registers] = await Promise.all([
    transaction.outlet.count({ where: { organizationId, id: { in: outletIds } } }),
    transaction.cashRegister.count({ where: { organizationId, id: { in: registerIds } } }),
  ]);
  if (outlets !== outletIds.length) throw notFound('outlet');
  if (registers !== registerIds.length) throw notFound('register');
  const { savedRoleId, revenueHidden } = wish;
  return { role, savedRoleId, revenueHidden, allOutlets, outletIds, registerIds };
}

/** Nobody gives, changes or takes a role above his own. @throws AppError `access.denied`. */
export function requireRank(actor: Actor, role: MembershipRole): void {
  if (MEMBERSHIP_ROLES.indexOf(role) < MEMBERSHIP_ROLES.indexOf(actor.role)) throw accessDenied({ role });
}

async function roleOf(
  transaction: Transaction,
  organizationId: string,
  { role, savedRoleId }: StandingInput,
): Promise<MembershipRole> {
  if (savedRoleId === null) return role;
  const saved = await transaction.savedRole.findFirst({
    where: { organizationId, id: savedRoleId },
    select: { role: true },
  });
  if (saved === null) throw notFound('role');
  return saved.role;
}

function ownerIsWhole(): AppError {
  return new AppError(
    'bad_request',
    'member.owner_whole',
    'Владелец видит всё. Чтобы сузить доступ, выберите другую роль.',
    { fields: { role: 'Владельца нельзя ограничить.' } },
  );
}
