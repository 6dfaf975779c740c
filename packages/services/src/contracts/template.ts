import type { Transaction } from '@koreshok/db';
import { newId, type VatStatus } from '@koreshok/domain';
import { usualContractText } from '@koreshok/paperwork/html';

/** The version of a template contracts are made of now. */
export interface CurrentTemplate {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly acceptByPayment: boolean;
}

export const TEMPLATE_COLUMNS = {
  id: true,
  version: true,
  title: true,
  text: true,
  acceptByPayment: true,
} as const;

/** The newest version for a legal entity and VAT status; the usual text becomes the first one when there is none. */
export async function currentTemplate(
  transaction: Transaction,
  issuer: { readonly id: string; readonly kind: 'operator' | 'reseller' },
  vatStatus: VatStatus,
  now: Date,
): Promise<CurrentTemplate> {
  const newest = await transaction.contractTemplate.findFirst({
    where: { organizationId: issuer.id, vatStatus },
    orderBy: { version: 'desc' },
    select: TEMPLATE_COLUMNS,
  });
  if (newest !== null) return newest;
  const first = {
    ...usualContractText(issuer.kind === 'reseller', vatStatus),
    id: newId(now),
    version: 1,
    acceptByPayment: false,
  };
  await transaction.contractTemplate.createMany({
    data: [{ ...first, organizationId: issuer.id, vatStatus, publishedAt: now }],
    skipDuplicates: true,
  });
  // Two who came first at once find the same one here.
  return transaction.contractTemplate.findUniqueOrThrow({
    where: {
      organizationId_vatStatus_version: { organizationId: issuer.id, vatStatus, version: 1 },
    },
    select: TEMPLATE_COLUMNS,
  });
}
