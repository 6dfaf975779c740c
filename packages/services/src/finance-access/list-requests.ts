import { type Actor, accessFor, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { askedAt } from './requests.ts';

export const listConsentRequestsInput = z.object({ clientId: idField.optional() });
export type ListConsentRequestsInput = z.input<typeof listConsentRequestsInput>;

/** A question for consent that waits for its answer. */
export interface ConsentRequestRow {
  readonly id: string;
  readonly clientId: string;
  readonly viewerName: string;
  readonly reason: string;
  readonly days: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const AT_MOST = 200;

/** Questions that wait: those put to the client, or for a reseller its own. */
export async function listConsentRequests(
  context: ServiceContext,
  actor: Actor,
  input: ListConsentRequestsInput = {},
): Promise<ConsentRequestRow[]> {
  const { clientId } = readInput(listConsentRequestsInput, input);
  requireKind(actor, 'client', 'reseller');
  const now = context.clock.now();
  const ofClient = actor.organizationKind === 'client';
  if (ofClient) accessFor(actor, 'identity', 'read', now, 'access');
  else requireOwn(actor, 'identity', 'read');
  const rows = await context.database.unsafeClient.consentRequest.findMany({
    where: {
      ...askedAt(now),
      ...(ofClient
        ? { organizationId: actor.organizationId }
        : {
            viewerId: actor.organizationId,
            ...(clientId === undefined ? {} : { organizationId: clientId }),
          }),
    },
    orderBy: { id: 'desc' },
    take: AT_MOST,
    select: {
      id: true,
      organizationId: true,
      reason: true,
      days: true,
      createdAt: true,
      expiresAt: true,
      viewer: { select: { shortName: true } },
    },
  });
  return rows.map(({ viewer, organizationId, ...row }) => ({
    ...row,
    clientId: organizationId,
    viewerName: viewer.shortName,
  }));
}
