import type { ServiceContext } from '../context/index.ts';
import { canonicalHost } from './host.ts';

/** What a host shows. Colours are `#rrggbb`. */
export interface Brand {
  readonly id: string;
  /** The operator or reseller whose brand it is: only its organizations are listed on this host. */
  readonly organizationId: string;
  readonly owner: 'operator' | 'reseller';
  readonly host: string;
  readonly name: string;
  readonly legalName: string;
  readonly accentColor: string;
  readonly logoFileId: string | null;
  readonly supportEmail: string;
  readonly supportPhone: string;
  readonly senderName: string;
  readonly senderEmail: string;
  readonly smsName: string;
  readonly gateHost: string;
}

/**
 * The published brand of a host, or null: then a neutral page is shown that names nobody.
 * @param host the Host header; its port and case do not matter.
 */
export async function brandByHost(context: ServiceContext, host: string): Promise<Brand | null> {
  const name = canonicalHost(host);
  if (name === null) return null;
  const row = await context.database.unsafeClient.brand.findFirst({
    where: {
      host: name,
      publishedAt: { lte: context.clock.now() },
      organization: { state: { not: 'closed' }, kind: { in: ['operator', 'reseller'] } },
    },
    select: {
      id: true,
      organizationId: true,
      host: true,
      name: true,
      legalName: true,
      accentColor: true,
      logoFileId: true,
      supportEmail: true,
      supportPhone: true,
      senderName: true,
      senderEmail: true,
      smsName: true,
      gateHost: true,
      organization: { select: { kind: true } },
    },
  });
  if (row === null) return null;
  const { organization, ...brand } = row;
  return { ...brand, owner: organization.kind === 'operator' ? 'operator' : 'reseller' };
}
