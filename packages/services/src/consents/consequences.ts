import type { Transaction } from '@koreshok/db';
import type { ServiceContext } from '../context/index.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';

/** What withdrawing a consent brings about, told before it is done. */
export interface WithdrawalConsequences {
  /** Cabinets of this site the person loses. */
  readonly leaves: readonly { readonly name: string; readonly staysWithoutOwner: boolean }[];
  /** Whether the person also has a cabinet or a consent on another site: then the account stays there. */
  readonly staysElsewhere: boolean;
}

/** What would follow if the person behind the session withdrew the consent now. */
export async function withdrawalConsequences(
  context: ServiceContext,
  session: ResolvedSession,
): Promise<WithdrawalConsequences> {
  const who = { userId: session.user.id, brandOwnerId: session.brand.organizationId };
  const { unsafeClient } = context.database;
  const memberships = await membershipsUnder(unsafeClient, who);
  const owned = memberships
    .filter(({ role }) => role === 'owner')
    .map(({ organizationId }) => organizationId);
  const others = await unsafeClient.membership.findMany({
    where: {
      organizationId: { in: owned },
      role: 'owner',
      revokedAt: null,
      userId: { not: who.userId },
    },
    select: { organizationId: true },
  });
  const kept = new Set(others.map(({ organizationId }) => organizationId));
  return {
    leaves: memberships.map(({ organizationId, role, organization }) => ({
      name: organization.shortName,
      staysWithoutOwner: role === 'owner' && !kept.has(organizationId),
    })),
    staysElsewhere: await livesElsewhere(unsafeClient, who),
  };
}

interface Who {
  readonly userId: string;
  readonly brandOwnerId: string;
}

/** The memberships a person has on the sites of one brand. */
export function membershipsUnder(client: Pick<Transaction, 'membership'>, { userId, brandOwnerId }: Who) {
  return client.membership.findMany({
    where: {
      userId,
      revokedAt: null,
      organization: { OR: [{ id: brandOwnerId }, { providerId: brandOwnerId }] },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      organizationId: true,
      role: true,
      organization: { select: { shortName: true } },
    },
  });
}

/** Whether another site has the person's data by a consent or a membership of its own. */
export async function livesElsewhere(
  client: Pick<Transaction, 'membership' | 'personalDataConsent'>,
  { userId, brandOwnerId }: Who,
): Promise<boolean> {
  const consent = await client.personalDataConsent.findFirst({
    where: { userId, withdrawnAt: null, organizationId: { not: brandOwnerId } },
    select: { id: true },
  });
  if (consent !== null) return true;
  const membership = await client.membership.findFirst({
    where: {
      userId,
      revokedAt: null,
      organization: { id: { not: brandOwnerId }, providerId: { not: brandOwnerId } },
    },
    select: { id: true },
  });
  return membership !== null;
}
