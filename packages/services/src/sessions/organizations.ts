import type { Database } from '@koreshok/db';
import type { MembershipRole, OrganizationKind, SavedRights } from '@koreshok/domain';
import { RIGHTS_COLUMNS, rightsOf } from '../members/rights.ts';

/** An organization a person may act for on a host. */
export interface SessionOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly inn: string;
  readonly providerId: string;
  readonly role: MembershipRole;
  readonly timeZone: string;
  /** When the client's contract ended; null while it is in force. Since then it only reads. */
  readonly closedAt: Date | null;
}

export interface HostMembership extends SessionOrganization {
  readonly membershipId: string;
  /** Null for a ready role kept whole. */
  readonly rights: SavedRights | null;
  readonly allOutlets: boolean;
}

/**
 * What a person may act for on a brand's host: the brand's owner itself and what lives under it. A reseller's host
 * never lists another one's organizations, and neither does the operator's list a reseller's. A client that has left is
 * still there to be read, behind those that work; anybody else whose organization is closed finds the door shut.
 */
export async function membershipsOnHost(
  database: Database,
  userId: string,
  brandOwnerId: string,
): Promise<HostMembership[]> {
  const rows = await database.unsafeClient.membership.findMany({
    where: {
      userId,
      revokedAt: null,
      organization: {
        AND: [
          { OR: [{ state: { not: 'closed' } }, { kind: 'client', closedAt: { not: null } }] },
          { OR: [{ id: brandOwnerId }, { providerId: brandOwnerId }] },
        ],
      },
    },
    select: {
      id: true,
      role: true,
      allOutlets: true,
      ...RIGHTS_COLUMNS,
      organization: {
        select: {
          id: true,
          kind: true,
          shortName: true,
          inn: true,
          providerId: true,
          timeZone: true,
          closedAt: true,
          state: true,
        },
      },
    },
  });
  return rows
    .map(
      ({ id, role, allOutlets, organization: { shortName, state, closedAt, ...organization }, ...row }) => ({
        ...organization,
        name: shortName,
        closedAt: state === 'closed' ? closedAt : null,
        role,
        membershipId: id,
        rights: rightsOf(row),
        allOutlets,
      }),
    )
    .sort(
      (one, other) =>
        Number(one.closedAt !== null) - Number(other.closedAt !== null) ||
        one.name.localeCompare(other.name, 'ru') ||
        (one.id < other.id ? -1 : 1),
    );
}

/** Whether a person may come in on a brand's host: he has an organization there, or made the account under the brand. */
export async function mayEnter(
  context: { readonly database: Database },
  userId: string,
  brandOwnerId: string,
): Promise<boolean> {
  if ((await membershipsOnHost(context.database, userId, brandOwnerId)).length > 0) return true;
  const consent = await context.database.unsafeClient.personalDataConsent.findFirst({
    where: { userId, organizationId: brandOwnerId, withdrawnAt: null },
    select: { id: true },
  });
  return consent !== null;
}
