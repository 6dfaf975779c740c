import type { Database, Transaction } from '@koreshok/db';
import { notFound, type Requisites } from '@koreshok/domain';

/** Requisites with the version that grows with every change; 0 while nothing was told. */
export interface StoredRequisites {
  readonly requisites: Requisites;
  readonly version: number;
}

const NOTHING_TOLD = {
  legalAddress: '',
  postalAddress: '',
  bankAccount: '',
  bankName: '',
  bik: '',
  correspondentAccount: '',
  signerName: '',
  signerPost: '',
  signerGround: null,
  signerGroundNumber: '',
  signerGroundDate: '',
  vatStatus: null,
  taxSystem: null,
  exchangeOperator: null,
  exchangeParticipant: '',
  version: 0,
} as const;

/**
 * Requisites of an organization the caller has already been admitted to.
 * The address of the registry stands in for a legal address that was not told.
 * @throws AppError `organization.not_found`.
 */
export async function readRequisites(
  rows: Transaction | Database['unsafeClient'],
  organizationId: string,
): Promise<StoredRequisites> {
  const organization = await rows.organization.findUnique({
    where: { id: organizationId },
    select: {
      name: true,
      shortName: true,
      inn: true,
      kpp: true,
      ogrn: true,
      email: true,
      phone: true,
      address: true,
    },
  });
  if (organization === null) throw notFound('organization');
  const told = await rows.requisites.findUnique({
    where: { organizationId },
    omit: { organizationId: true, updatedAt: true },
  });
  const { version, ...rest } = told ?? NOTHING_TOLD;
  const { address, ...names } = organization;
  const legalAddress = rest.legalAddress === '' ? address : rest.legalAddress;
  return { requisites: { ...names, ...rest, legalAddress }, version };
}
