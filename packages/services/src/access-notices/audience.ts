import { type Brand, brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';

const MOST_PEOPLE = 20;

/** The addresses of those who decide over access in an organization: owners and administrators who see all of it. */
export async function decidersOf(context: ServiceContext, organizationId: string): Promise<string[]> {
  const rows = await context.database.unsafeClient.membership.findMany({
    where: {
      organizationId,
      revokedAt: null,
      allOutlets: true,
      savedRoleId: null,
      role: { in: ['owner', 'administrator'] },
      user: { disabledAt: null },
    },
    orderBy: { id: 'asc' },
    take: MOST_PEOPLE,
    select: { user: { select: { email: true } } },
  });
  return rows.map(({ user }) => user.email);
}

/** The brand under which an organization's people work: its provider's, or its own. */
export async function brandForPeopleOf(
  context: ServiceContext,
  organizationId: string,
): Promise<Brand | null> {
  const { unsafeClient } = context.database;
  const row = await unsafeClient.organization.findUnique({
    where: { id: organizationId },
    select: { kind: true, providerId: true },
  });
  if (row === null) return null;
  const brand = await unsafeClient.brand.findFirst({
    where: {
      organizationId: row.kind === 'reseller' ? organizationId : row.providerId,
      publishedAt: { lte: context.clock.now() },
    },
    orderBy: { createdAt: 'asc' },
    select: { host: true },
  });
  return brand === null ? null : brandByHost(context, brand.host);
}
