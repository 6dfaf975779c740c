import type { Database, Transaction } from '@koreshok/db';
import { MOST_REGISTERS, type Price, priceOf } from '@koreshok/domain';
import { readPriceList, readPriceListById, type StoredPriceList } from '../tariffs/read.ts';

/** What a client may be billed for a contract: the prices it was offered, for the registers the contract lists. */
export interface AcceptancePrices {
  readonly priceListId: string;
  readonly vatRate: number | null;
  /** One for each term of the list, the shortest first. */
  readonly prices: readonly Price[];
  /** The term the client began with; null where it chose none, or one that is not in the list. */
  readonly chosenMonths: number | null;
}

type Reader =
  | Pick<Transaction, 'priceList' | 'onboarding' | 'attribution' | 'partnerCode'>
  | Pick<Database['unsafeClient'], 'priceList' | 'onboarding' | 'attribution' | 'partnerCode'>;

/**
 * The prices of a contract's issuer for a client: the version it was offered when it came, else the one in force, less
 * what its agent's offer takes off.
 * @param registers how many the contract lists.
 * @returns null where the issuer has published no prices, or the registers are none or too many for a list.
 */
export async function acceptancePrices(
  client: Reader,
  contract: { readonly organizationId: string; readonly issuerId: string },
  registers: number,
): Promise<AcceptancePrices | null> {
  if (registers < 1 || registers > MOST_REGISTERS) return null;
  const { organizationId, issuerId } = contract;
  const plan = await client.onboarding.findUnique({
    where: { organizationId },
    select: { providerId: true, priceListId: true, months: true, offerDiscount: true },
  });
  const offered =
    plan === null || plan.priceListId === null || plan.providerId !== issuerId
      ? null
      : await readPriceListById(client, issuerId, plan.priceListId);
  const list: StoredPriceList | null = offered ?? (await readPriceList(client, issuerId));
  if (list === null) return null;
  const discount = offered === null ? () => 0 : await discountByTerm(client, organizationId, plan);
  return {
    priceListId: list.id,
    vatRate: list.vatRate,
    prices: list.terms.map(({ months }) =>
      priceOf(list, { months, registers, offerDiscount: discount(months) }),
    ),
    chosenMonths: list.terms.find(({ months }) => months === plan?.months)?.months ?? null,
  };
}

/** The discount as it was when the client came; a link for one term gives it for that term only. */
async function discountByTerm(
  client: Reader,
  organizationId: string,
  plan: { readonly months: number | null; readonly offerDiscount: number } | null,
): Promise<(months: number) => number> {
  const discount = plan?.offerDiscount ?? 0;
  if (plan === null || discount === 0) return () => 0;
  const bound = await client.attribution.findUnique({
    where: { organizationId },
    select: { agentId: true, partnerCodeId: true },
  });
  const code =
    bound === null || bound.partnerCodeId === null
      ? null
      : await client.partnerCode.findFirst({
          where: { organizationId: bound.agentId, id: bound.partnerCodeId },
          select: { offerMonths: true },
        });
  const only = code === null ? plan.months : code.offerMonths;
  return (months) => (only === null || only === months ? discount : 0);
}
