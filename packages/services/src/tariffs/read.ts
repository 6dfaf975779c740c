import { type Database, kopecksOf, type Transaction } from '@koreshok/db';
import type { PriceList } from '@koreshok/domain';

/** A version of a price list with its row. */
export interface StoredPriceList extends PriceList {
  readonly id: string;
  readonly createdAt: Date;
}

type Reader = Pick<Transaction, 'priceList'> | Pick<Database['unsafeClient'], 'priceList'>;

/** The versions of a provider, the newest first. */
export function readPriceLists(client: Reader, providerId: string, take: number): Promise<StoredPriceList[]> {
  return read(client, { organizationId: providerId }, take);
}

/** One version by its row, whether it is in force or not; null for one the provider does not have. */
export async function readPriceListById(
  client: Reader,
  providerId: string,
  id: string,
): Promise<StoredPriceList | null> {
  return (await read(client, { organizationId: providerId, id }, 1))[0] ?? null;
}

async function read(
  client: Reader,
  where: { readonly organizationId: string; readonly id?: string },
  take: number,
): Promise<StoredPriceList[]> {
  const rows = await client.priceList.findMany({
    where,
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
