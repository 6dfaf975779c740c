import { inTransaction } from '@koreshok/db';
import { AppError, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { askChallenge, openChallenge, useChallenge } from '../second-factor/challenge.ts';
import { journalSignIn } from '../sessions/journal.ts';
import { openSession, organizationToOpen, type SignedIn } from '../sessions/open-session.ts';
import { mayEnter } from '../sessions/organizations.ts';
import { type PasskeyRequest, passkeyRequestOptions, verifyPasskey } from './request.ts';

/** Begins a sign-in by passkey alone: it proves possession and, by finger or PIN, the person. */
export async function startPasskeySignIn(
  context: ServiceContext,
  input: { readonly host: string },
): Promise<{ readonly challenge: string; readonly options: PasskeyRequest }> {
  const brand = await brandByHost(context, input.host);
  if (brand === null) throw notFound('brand', { host: input.host });
  const asked = await askChallenge(context, { brand, purpose: 'passkey_sign_in', userId: null });
  const options = await passkeyRequestOptions(context, { host: brand.host, nonce: asked.nonce }, null);
  return { challenge: asked.token, options };
}

export const passkeySignInInput = z.object({
  challenge: z.string().max(100),
  host: z.string().max(300),
  answer: z.string().min(1).max(20_000),
  origin: z.string().max(300),
  trusted: z.boolean().default(false),
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
  device: z.string().max(100).optional(),
});
export type PasskeySignInInput = z.input<typeof passkeySignInInput>;

/** Signs in by a passkey. @throws AppError `session.wrong_passkey` (unauthenticated), `session.challenge_stale`. */
export async function signInWithPasskey(
  context: ServiceContext,
  input: PasskeySignInInput,
): Promise<SignedIn> {
  const { challenge: token, host, answer, origin, trusted, ...from } = readInput(passkeySignInInput, input);
  const challenge = await openChallenge(context, { challenge: token, host, purpose: 'passkey_sign_in' });
  const brand = await brandByHost(context, challenge.host);
  if (brand === null) throw notFound('brand', { host });
  const at = context.clock.now();
  const userId = await verifyPasskey(context, challenge, { answer, origin });
  const user =
    userId === null
      ? null
      : await context.database.unsafeClient.user.findUnique({
          where: { id: userId },
          select: { id: true, email: true, disabledAt: true },
        });
  const attempt = { email: user?.email ?? '', host: brand.host, ...from };
  const enters =
    user !== null && user.disabledAt === null && (await mayEnter(context, user.id, brand.organizationId));
  if (user === null || !enters) {
    const outcome = user === null ? 'wrong_factor' : user.disabledAt === null ? 'wrong_host' : 'disabled';
    const entry = { organizationId: brand.organizationId, userId, outcome, method: 'passkey', at } as const;
    await journalSignIn(context.database, attempt, entry);
    throw new AppError(
      'unauthenticated',
      'session.wrong_passkey',
      'Этот ключ доступа здесь не подходит. Войдите с паролем.',
    );
  }
  const organizationId = await organizationToOpen(context, user.id, brand);
  return inTransaction(context.database, async (transaction) => {
    await useChallenge(transaction, challenge.id, at);
    return openSession(transaction, {
      userId: user.id,
      brand,
      organizationId,
      attempt,
      method: 'passkey',
      trusted,
      at,
    });
  });
}
