import { type Actor, type MembershipRole, requireOwn } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: MembershipRole;
  /** The first characters, by which people tell keys apart. */
  readonly prefix: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** The keys of the actor's organization, the newest first; at most two hundred. */
export async function listApiKeys(context: ServiceContext, actor: Actor): Promise<ApiKeyRow[]> {
  requireOwn(actor, 'identity', 'read', 'access');
  return context.database.unsafeClient.apiKey.findMany({
    where: { organizationId: actor.organizationId },
    orderBy: { id: 'desc' },
    take: 200,
    select: {
      id: true,
      name: true,
      role: true,
      prefix: true,
      createdAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
}
