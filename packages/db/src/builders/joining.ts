import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';

const WEEK = 7 * 86_400_000;

interface Named {
  readonly id: string;
}

/** Somebody asks to join an organization. */
export async function aJoinRequest(
  database: Database,
  organization: Named,
  user: Named,
  at: Date,
): Promise<Named> {
  return database.unsafeClient.joinRequest.create({
    data: {
      id: newId(),
      organizationId: organization.id,
      userId: user.id,
      message: 'Пустите меня',
      createdAt: at,
      expiresAt: new Date(at.getTime() + WEEK),
    },
    select: { id: true },
  });
}

/** A text given out to be signed. */
export async function aJoinChallenge(
  database: Database,
  owner: Named,
  user: Named,
  host: string,
  at: Date,
): Promise<Named> {
  return database.unsafeClient.joinChallenge.create({
    data: {
      id: newId(),
      organizationId: owner.id,
      userId: user.id,
      host,
      nonce: newId(),
      issuedAt: at,
    },
    select: { id: true },
  });
}

/** The provider of a client asks it for consent. */
export async function aConsentRequest(
  database: Database,
  client: Named & { readonly providerId: string },
  at: Date,
): Promise<Named> {
  return database.unsafeClient.consentRequest.create({
    data: {
      id: newId(),
      organizationId: client.id,
      viewerId: client.providerId,
      reason: 'Сверка за квартал',
      days: 30,
      createdById: client.providerId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + WEEK),
    },
    select: { id: true },
  });
}
