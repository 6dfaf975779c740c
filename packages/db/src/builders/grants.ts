import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';

interface Term {
  readonly validFrom?: Date;
  readonly validUntil?: Date | null;
  readonly revokedAt?: Date | null;
}

/** Registers of one client handed to a service centre. */
export async function aGrant(
  database: Database,
  serviceCenter: { readonly id: string },
  registers: readonly { readonly id: string; readonly organizationId: string }[],
  term: Term = {},
): Promise<{ readonly id: string }> {
  const [first] = registers;
  if (first === undefined) throw new Error('A grant names registers');
  const { organizationId } = first;
  const id = newId();
  const validFrom = term.validFrom ?? new Date(0);
  await database.unsafeClient.serviceGrant.create({
    data: {
      id,
      organizationId,
      serviceCenterId: serviceCenter.id,
      validFrom,
      validUntil: term.validUntil ?? null,
      revokedAt: term.revokedAt ?? null,
      createdById: organizationId,
      createdAt: validFrom,
    },
    select: { id: true },
  });
  await database.unsafeClient.serviceGrantRegister.createMany({
    data: registers.map(({ id: cashRegisterId }) => ({ organizationId, grantId: id, cashRegisterId })),
  });
  return { id };
}

/** A look into a client's money: a reseller's by consent, the operator's by reason. */
export async function aFinanceAccess(
  database: Database,
  viewer: { readonly id: string },
  client: { readonly id: string },
  basis: 'consent' | 'reason',
  term: { readonly validFrom?: Date; readonly validUntil: Date; readonly revokedAt?: Date | null },
): Promise<{ readonly id: string }> {
  const id = newId();
  const validFrom = term.validFrom ?? new Date(0);
  await database.unsafeClient.financeAccess.create({
    data: {
      id,
      organizationId: client.id,
      viewerId: viewer.id,
      basis,
      reason: 'Разбор обращения клиента',
      validFrom,
      validUntil: term.validUntil,
      revokedAt: term.revokedAt ?? null,
      createdById: client.id,
      createdAt: validFrom,
    },
    select: { id: true },
  });
  return { id };
}
