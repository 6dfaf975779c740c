import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { ServiceContext } from '../context/index.ts';
import type { OpenChallenge } from '../second-factor/challenge.ts';

/** What the browser is asked to sign. */
export type PasskeyRequest = PublicKeyCredentialRequestOptionsJSON;

/** @param userId whose passkeys may answer; null lets the browser show all it has for the host. */
export async function passkeyRequestOptions(
  context: ServiceContext,
  challenge: Pick<OpenChallenge, 'host' | 'nonce'>,
  userId: string | null,
): Promise<PasskeyRequest> {
  const known =
    userId === null
      ? []
      : await context.database.unsafeClient.passkey.findMany({
          where: { userId, host: challenge.host },
          select: { credentialId: true },
          take: 20,
        });
  return generateAuthenticationOptions({
    rpID: challenge.host,
    challenge: Buffer.from(challenge.nonce, 'base64url'),
    userVerification: userId === null ? 'required' : 'preferred',
    allowCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
  });
}

/**
 * Verifies a passkey's answer to a challenge and moves its counter on.
 * @returns whose passkey it is; null for an answer that does not fit, whatever is wrong with it.
 */
export async function verifyPasskey(
  context: ServiceContext,
  challenge: Pick<OpenChallenge, 'host' | 'nonce' | 'userId'>,
  given: { readonly answer: string; readonly origin: string },
): Promise<string | null> {
  const response = responseOf(given.answer);
  if (response === null) return null;
  const { passkey } = context.database.unsafeClient;
  const row = await passkey.findFirst({
    where: { credentialId: response.id, host: challenge.host },
    select: { id: true, userId: true, credentialId: true, publicKey: true, signCount: true },
  });
  if (row === null) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge.nonce,
      expectedOrigin: given.origin,
      expectedRPID: challenge.host,
      requireUserVerification: challenge.userId === null,
      credential: {
        id: row.credentialId,
        publicKey: new Uint8Array(row.publicKey),
        counter: row.signCount,
      },
    });
    if (!verified) return null;
    await passkey.updateMany({
      where: { id: row.id },
      data: { signCount: authenticationInfo.newCounter, lastUsedAt: context.clock.now() },
    });
    return row.userId;
  } catch {
    // The library throws for everything that is wrong with an answer from outside.
    return null;
  }
}

function responseOf(text: string): AuthenticationResponseJSON | null {
  try {
    const value: unknown = JSON.parse(text);
    const isAnswer =
      typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
    return isAnswer ? (value as AuthenticationResponseJSON) : null;
  } catch {
    return null;
  }
}
