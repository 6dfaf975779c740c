import { type Actor, type MembershipRole, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { readInput, searchField } from '../input/index.ts';

export const listMembersInput = z.object({
  ...pageFields,
  /** A part of name or e-mail. */
  search: searchField,
  role: z.enum(['owner', 'administrator', 'accountant', 'technician', 'viewer']).optional(),
  /** `none`: only those who come in by the password alone. */
  factor: z.enum(['none']).optional(),
});
export type ListMembersInput = z.input<typeof listMembersInput>;

export interface Member {
  readonly membershipId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly savedRole: { readonly id: string; readonly name: string } | null;
  readonly revenueHidden: boolean;
  /** Null means all outlets. */
  readonly outletIds: readonly string[] | null;
  readonly registerIds: readonly string[];
  readonly createdAt: Date;
  /** Whether the password alone does not let him in. */
  readonly secondFactor: boolean;
}

const WITHOUT_FACTOR = { OR: [{ totp: null }, { totp: { confirmedAt: null } }], passkeys: { none: {} } };

const cursorShape = z.tuple([z.string(), z.string()]);

/** The people of the actor's own organization, by name. @throws AppError `access.denied`, also for whoever is narrowed. */
export async function listMembers(
  context: ServiceContext,
  actor: Actor,
  input: ListMembersInput = {},
): Promise<Page<Member>> {
  const { search, role, factor, cursor, limit } = readInput(listMembersInput, input);
  requireOwn(actor, 'identity', 'read', 'access');
  // Who is narrowed to what tells of outlets and registers.
  requireUnnarrowed(actor);
  const after = readCursor(cursor, cursorShape);
  const rows = await context.database.unsafeClient.membership.findMany({
    where: {
      organizationId: actor.organizationId,
      revokedAt: null,
      ...(role === undefined ? {} : { role }),
      AND: [
        factor === undefined ? {} : { user: WITHOUT_FACTOR },
        search === undefined
          ? {}
          : { user: { OR: [{ name: { contains: search } }, { email: { contains: search.toLowerCase() } }] } },
        after === null
          ? {}
          : {
              OR: [{ user: { name: { gt: after[0] } } }, { user: { name: after[0] }, id: { gt: after[1] } }],
            },
      ],
    },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: limit + 1,
    select: {
      id: true,
      role: true,
      allOutlets: true,
      revenueHidden: true,
      createdAt: true,
      user: {
        select: {
          id: true,
          email: true,
          name: true,
          totp: { select: { confirmedAt: true } },
          passkeys: { take: 1, select: { id: true } },
        },
      },
      savedRole: { select: { id: true, name: true } },
      outlets: { select: { outletId: true } },
      registers: { select: { cashRegisterId: true } },
    },
  });
  return pageOf(
    rows,
    limit,
    (row): Member => ({
      membershipId: row.id,
      userId: row.user.id,
      email: row.user.email,
      name: row.user.name,
      role: row.role,
      savedRole: row.savedRole,
      revenueHidden: row.revenueHidden,
      outletIds: row.allOutlets ? null : row.outlets.map(({ outletId }) => outletId),
      registerIds: row.registers.map(({ cashRegisterId }) => cashRegisterId),
      createdAt: row.createdAt,
      secondFactor: (row.user.totp?.confirmedAt ?? null) !== null || row.user.passkeys.length > 0,
    }),
    (row) => [row.user.name, row.id],
  );
}
