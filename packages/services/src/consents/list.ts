import { type Actor, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type ConsentText, currentConsentText } from './current.ts';

export const listConsentTextsInput = z.object(pageFields);
export type ListConsentTextsInput = z.input<typeof listConsentTextsInput>;

/** A version as its owner sees it. */
export interface ConsentTextRow extends ConsentText {
  /** '' for the first version, which the house writes, and for whoever is gone. */
  readonly publishedBy: string;
}

/** All versions of the actor's own text, the latest first; the first one is written when there is none yet. */
export async function listConsentTexts(
  context: ServiceContext,
  actor: Actor,
  input: ListConsentTextsInput = {},
): Promise<Page<ConsentTextRow>> {
  const { cursor, limit } = readInput(listConsentTextsInput, input);
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'identity', 'read');
  const { organizationId } = actor;
  const { unsafeClient } = context.database;
  const after = readCursor(cursor, z.tuple([z.number().int()]));
  if (after === null) await currentConsentText(context, await controllerOf(context, actor));
  const rows = await unsafeClient.consentText.findMany({
    where: { organizationId, ...(after && { version: { lt: after[0] } }) },
    orderBy: { version: 'desc' },
    take: limit + 1,
    select: { id: true, version: true, text: true, publishedAt: true, publishedById: true },
  });
  const authors = await unsafeClient.user.findMany({
    where: { id: { in: rows.flatMap(({ publishedById }) => publishedById ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(authors.map(({ id, name }) => [id, name]));
  return pageOf(
    rows,
    limit,
    ({ publishedById, ...row }) => ({ ...row, publishedBy: nameOf.get(publishedById ?? '') ?? '' }),
    ({ version }) => [version],
  );
}

async function controllerOf(context: ServiceContext, actor: Actor) {
  const brand = await context.database.unsafeClient.brand.findFirst({
    where: { organizationId: actor.organizationId },
    orderBy: { id: 'asc' },
    select: { supportEmail: true },
  });
  return {
    organizationId: actor.organizationId,
    owner: actor.organizationKind === 'reseller' ? ('reseller' as const) : ('operator' as const),
    supportEmail: brand?.supportEmail ?? '',
  };
}
