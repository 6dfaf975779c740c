import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { tokenDigest } from './token.ts';

/** Whether somebody came in with this e-mail from this browser before. */
export async function isKnownDevice(
  context: ServiceContext,
  email: string,
  device: string | undefined,
): Promise<boolean> {
  if (device === undefined) return false;
  const known = await context.database.unsafeClient.knownDevice.findFirst({
    where: { tokenDigest: tokenDigest(device), user: { email } },
    select: { id: true },
  });
  return known !== null;
}

/**
 * Remembers the browser of a person.
 * @returns whether it is a new one for a person who has come in from others before.
 */
export async function rememberDevice(
  transaction: Transaction,
  given: { readonly userId: string; readonly device: string; readonly userAgent: string; readonly at: Date },
): Promise<boolean> {
  const { userId, userAgent, at } = given;
  const digest = tokenDigest(given.device);
  const { count } = await transaction.knownDevice.updateMany({
    where: { userId, tokenDigest: digest },
    data: { lastSeenAt: at, userAgent },
  });
  if (count > 0) return false;
  const others = await transaction.knownDevice.findFirst({ where: { userId }, select: { id: true } });
  await transaction.knownDevice.create({
    data: { id: newId(at), userId, tokenDigest: digest, userAgent, firstSeenAt: at, lastSeenAt: at },
    select: { id: true },
  });
  return others !== null;
}
