import type { ServiceContext } from '../context/index.ts';

/** More organizations than this tell a guesser nothing more. */
const MOST_ORGANIZATIONS = 20;

/**
 * What an attacker would know of somebody: name, e-mail, phone, the organizations he works for, the site.
 * @param brand the site's; null when only the person is known.
 */
export async function ownWords(
  context: ServiceContext,
  userId: string,
  brand: { readonly name: string; readonly host: string } | null,
): Promise<string[]> {
  const user = await context.database.unsafeClient.user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      phone: true,
      memberships: {
        where: { revokedAt: null },
        take: MOST_ORGANIZATIONS,
        select: { organization: { select: { shortName: true, inn: true } } },
      },
    },
  });
  const site = brand === null ? [] : [brand.name, brand.host];
  if (user === null) return site;
  const organizations = user.memberships.flatMap(({ organization: { shortName, inn } }) => [shortName, inn]);
  return [user.name, user.email, user.phone, ...organizations, ...site].filter((word) => word !== '');
}
