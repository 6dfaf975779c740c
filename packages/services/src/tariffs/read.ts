import { type Database, kopecksOf, type Transaction } from '@koreshok/db';
import type { PriceList } from '@koreshok/domain';

/** A version of a price list with its row. */
export interface StoredPriceList extends PriceList {
  readonly id: string;
  readonly createdAt: Date;
}

type Reader = Pick<Transaction, 'priceList'> | Pick<Database['unsafeClient'], 'priceList'>;

/** The versions of a provider, the newest first. */
export async function readPriceLists(
  client: Reader,
  providerId: string,
  take: number,
): Promise<StoredPriceList[]> {
  const rows = await client.priceList.findMany({
    where: { organizationId: providerId },
    orderBy: { version: 'desc' },
    take,
    select: {
      id: true,
      version: true,
      agentDiscountLimit: true,
      vatRate: true,
      createdAt: true,
      terms: { orderBy: { months: 'asc' }, select: { months: true, price: true } },
      steps: { orderBy: { registersFrom: 'asc' }, select: { registersFrom: true, discount: true } },
    },
  });
  return rows.map(({ terms, ...row }) => ({
    ...row,
    terms: terms.map(({ months, price }) => ({ months, price: kopecksOf(price) })),
  }));
}

/** The version in force; null for a provider that has published none. */
export async function readPriceList(client: Reader, providerId: string): Promise<StoredPriceList | null> {
  return (await readPriceLists(client, providerId, 1))[0] ?? null;
}
