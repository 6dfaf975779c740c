import type { Transaction } from '@koreshok/db';

/** Notices of one client come one after the other. */
export async function lockClient(transaction: Transaction, organizationId: string): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM Organization WHERE id = ${organizationId} FOR UPDATE`;
}

/** The end of many registers takes its time, and nobody waits for it. Milliseconds. */
export const LONGEST_END = 1_800_000;
