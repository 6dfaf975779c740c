import type { Transaction } from '@koreshok/db';

/** Locks an organization's row until the transaction ends: whatever may happen to it once at a time waits here. */
export async function lockOrganization(transaction: Transaction, organizationId: string): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM Organization WHERE id = ${organizationId} FOR UPDATE`;
}
