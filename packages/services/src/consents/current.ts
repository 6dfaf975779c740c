import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import type { Brand } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { defaultConsentText } from './default-text.ts';

/** A version of the consent to personal data. */
export interface ConsentText {
  readonly id: string;
  /** From 1, per owner. */
  readonly version: number;
  /** Paragraphs apart by an empty line. */
  readonly text: string;
  readonly publishedAt: Date;
}

const FIELDS = { id: true, version: true, text: true, publishedAt: true } as const;

/** The text a visitor of a brand's host agrees to now. Where the owner has published none, the first version is written. */
export async function currentConsentText(
  context: ServiceContext,
  brand: Pick<Brand, 'organizationId' | 'owner' | 'supportEmail'>,
): Promise<ConsentText> {
  const { unsafeClient } = context.database;
  const find = () =>
    unsafeClient.consentText.findFirst({
      where: { organizationId: brand.organizationId },
      orderBy: { version: 'desc' },
      select: FIELDS,
    });
  const current = await find();
  if (current !== null) return current;
  await writeFirst(context, brand);
  const first = await find();
  if (first === null) throw new Error('The consent text that was just written is not there');
  return first;
}

/** A version by its number, for whoever wants to read what he once agreed to; null when there is none. */
export function consentTextByVersion(
  context: ServiceContext,
  brand: Pick<Brand, 'organizationId'>,
  version: number,
): Promise<ConsentText | null> {
  return context.database.unsafeClient.consentText.findFirst({
    where: { organizationId: brand.organizationId, version },
    select: FIELDS,
  });
}

/** Writes the first version out of the owner's requisites; where somebody was quicker, his stays. */
async function writeFirst(
  context: ServiceContext,
  brand: Pick<Brand, 'organizationId' | 'owner' | 'supportEmail'>,
): Promise<void> {
  const now = context.clock.now();
  try {
    await createFirst(context, brand, now);
  } catch (error) {
    if (!isUniqueViolation(error, 'ConsentText_organizationId_version_key')) throw error;
  }
}

async function createFirst(
  context: ServiceContext,
  brand: Pick<Brand, 'organizationId' | 'owner' | 'supportEmail'>,
  now: Date,
): Promise<void> {
  await inTransaction(context.database, async (transaction) => {
    const owner = await transaction.organization.findUniqueOrThrow({
      where: { id: brand.organizationId },
      select: { name: true, inn: true, address: true },
    });
    await transaction.consentText.create({
      data: {
        id: newId(now),
        organizationId: brand.organizationId,
        version: 1,
        text: defaultConsentText({ ...owner, email: brand.supportEmail }, brand.owner === 'reseller'),
        publishedAt: now,
      },
      select: { id: true },
    });
  });
}
