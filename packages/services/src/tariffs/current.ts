import { type Actor, type PriceList, requireOwn } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { readPriceList, readPriceLists, type StoredPriceList } from './read.ts';

/** The prices a provider asks of everybody now, for its public pages; null while it has published none. */
export async function publicPriceList(
  context: ServiceContext,
  providerId: string,
): Promise<PriceList | null> {
  const found = await readPriceList(context.database.unsafeClient, providerId);
  if (found === null) return null;
  const { version, terms, steps, vatRate } = found;
  // How much an agent may take off is between it and its provider.
  return { version, terms, steps, vatRate, agentDiscountLimit: 0 };
}

/** The prices by which an agent makes offers: those of its provider, with how much it may take off. */
export async function agentsPriceList(
  context: ServiceContext,
  actor: Actor,
): Promise<StoredPriceList | null> {
  requireKind(actor, 'agent');
  requireOwn(actor, 'commercial', 'read');
  return readPriceList(context.database.unsafeClient, actor.providerId);
}

/** Versions shown: years of them. */
const MOST_VERSIONS = 100;

/** A provider's own versions, the newest first; at most a hundred. */
export async function listPriceLists(context: ServiceContext, actor: Actor): Promise<StoredPriceList[]> {
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'commercial', 'read');
  return readPriceLists(context.database.unsafeClient, actor.organizationId, MOST_VERSIONS);
}
