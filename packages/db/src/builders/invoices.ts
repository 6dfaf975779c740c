import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';

/** An invoice for a contract that is there, with a price list of its own; returns its id. */
export async function anInvoice(
  database: Database,
  contract: { readonly organizationId: string; readonly contractId: string },
  traits: { readonly number: string; readonly createdAt: Date },
): Promise<string> {
  const { number, createdAt } = traits;
  const { unsafeClient } = database;
  const { issuerId } = await unsafeClient.contract.findUniqueOrThrow({
    where: { id: contract.contractId },
    select: { issuerId: true },
  });
  const before = await unsafeClient.priceList.count({ where: { organizationId: issuerId } });
  const priceListId = newId(createdAt);
  await unsafeClient.priceList.create({
    data: {
      id: priceListId,
      organizationId: issuerId,
      version: before + 1,
      agentDiscountLimit: 0,
      vatRate: null,
      createdAt,
      terms: { create: [{ months: 12, price: 300_000n }] },
    },
    select: { id: true },
  });
  const id = newId(createdAt);
  await unsafeClient.invoice.create({
    data: {
      ...contract,
      id,
      issuerId,
      purpose: 'acceptance',
      number,
      priceListId,
      months: 12,
      registers: 1,
      amount: 300_000n,
      content: JSON.stringify({ number, madeOn: createdAt.toISOString().slice(0, 10) }),
      dueAt: new Date(createdAt.getTime() + 30 * 86_400_000),
      createdAt,
    },
    select: { id: true },
  });
  return id;
}
