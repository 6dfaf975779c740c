import { Prisma } from '@koreshok/db';
import type { PartnerCodeState, PriceList } from '@koreshok/domain';
import { z } from 'zod';
import { codeField } from '../attribution/code.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { publicPriceList } from '../tariffs/current.ts';
import { PARTNER_CODE_COLUMNS, partnerCodeRowOf, type PartnerCodeSqlRow } from './rows.ts';

export const readOfferInput = z.object({ code: codeField });
export type ReadOfferInput = z.input<typeof readOfferInput>;

/** What a link says to whoever opens it. Nothing of the agent's own notes. */
export interface Offer {
  readonly code: string;
  readonly state: PartnerCodeState;
  readonly offerMonths: number | null;
  /** Hundredths of a percent off the prices. */
  readonly offerDiscount: number;
  readonly expiresAt: Date | null;
  /** Null while the provider has published no prices. */
  readonly prices: PriceList | null;
}

/**
 * The offer of a code under a provider's brand.
 * @returns null for a code nobody has, or of another provider's agent: under this brand there is no such code.
 */
export async function readOffer(
  context: ServiceContext,
  providerId: string,
  input: ReadOfferInput,
): Promise<Offer | null> {
  const { code } = readInput(readOfferInput, input);
  const rows = await context.database.unsafeClient.$queryRaw<PartnerCodeSqlRow[]>(Prisma.sql`
    SELECT ${PARTNER_CODE_COLUMNS} FROM PartnerCode c JOIN Organization o ON o.id = c.organizationId
    WHERE c.code = ${code} AND o.kind = 'agent' AND o.state = 'active' AND o.providerId = ${providerId}`);
  const row = rows[0];
  if (row === undefined) return null;
  const { state, offerMonths, offerDiscount, expiresAt } = partnerCodeRowOf(row, context.clock.now());
  return {
    code,
    state,
    offerMonths,
    offerDiscount,
    expiresAt,
    prices: await publicPriceList(context, providerId),
  };
}
