import { isUniqueViolation } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

const HOUR = 3_600_000;

/**
 * Writes down that somebody of a service centre looks at a register of the client, once an hour for each person or key.
 * Nobody else's looks are written: they are the client's own people, or are kept by consents and reasons.
 */
export async function noteLook(
  context: ServiceContext,
  actor: Actor,
  register: { readonly organizationId: string; readonly cashRegisterId: string },
): Promise<void> {
  const viewerId = actor.userId ?? actor.apiKeyId;
  if (actor.organizationKind !== 'service_center' || viewerId === null) return;
  const { unsafeClient } = context.database;
  const hourAt = new Date(Math.floor(context.clock.now().getTime() / HOUR) * HOUR);
  const key = { ...register, viewerId, hourAt };
  const known = await unsafeClient.grantLook.findFirst({ where: key, select: { viewerId: true } });
  if (known !== null) return;
  const viewerName = await nameOf(context, actor);
  try {
    await unsafeClient.grantLook.create({
      data: { ...key, serviceCenterId: actor.organizationId, viewerName },
      select: { viewerId: true },
    });
  } catch (error) {
    // Two looks at one moment are one.
    if (!isUniqueViolation(error)) throw error;
  }
}

async function nameOf({ database }: ServiceContext, actor: Actor): Promise<string> {
  const { unsafeClient } = database;
  if (actor.userId !== null) {
    const user = await unsafeClient.user.findUnique({ where: { id: actor.userId }, select: { name: true } });
    return user?.name ?? '';
  }
  const key = await unsafeClient.apiKey.findUnique({
    where: { id: actor.apiKeyId ?? '' },
    select: { name: true },
  });
  return `Ключ API: ${key?.name ?? ''}`;
}
