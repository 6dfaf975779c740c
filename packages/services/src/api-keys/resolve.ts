import type { Actor } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { tokenDigest } from '../sessions/token.ts';

const SECRET = /^krk_[\w-]{43}$/;
const USED_EVERY_MS = 60_000;

/** Who acts by a key: null for one that is unknown, revoked, or of a closed organization. */
export async function resolveApiKey(
  context: ServiceContext,
  input: { readonly secret: string },
): Promise<Actor | null> {
  if (!SECRET.test(input.secret)) return null;
  const { apiKey } = context.database.unsafeClient;
  const row = await apiKey.findUnique({
    where: { secretDigest: tokenDigest(input.secret) },
    select: {
      id: true,
      organizationId: true,
      role: true,
      lastUsedAt: true,
      revokedAt: true,
      organization: { select: { kind: true, providerId: true, state: true } },
    },
  });
  if (row === null || row.revokedAt !== null || row.organization.state === 'closed') return null;
  const now = context.clock.now();
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() >= USED_EVERY_MS) {
    await apiKey.updateMany({
      where: { organizationId: row.organizationId, id: row.id, revokedAt: null },
      data: { lastUsedAt: now },
    });
  }
  return {
    userId: null,
    apiKeyId: row.id,
    organizationId: row.organizationId,
    organizationKind: row.organization.kind,
    providerId: row.organization.providerId,
    role: row.role,
    rights: null,
    outletIds: null,
    registerIds: [],
    readOnly: false,
  };
}
