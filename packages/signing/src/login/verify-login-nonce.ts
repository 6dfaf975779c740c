import { openContainer, readSignedData } from '../cms/index.ts';
import type { RefusalCode, SignatureReport } from '../report/index.ts';
import { Protocol, type VerificationRequest } from '../verify/index.ts';
import { verifyApart } from '../apart/index.ts';
import {
  type ChallengePurpose,
  type LoginChallenge,
  readForeignChallenge,
  writeLoginChallenge,
} from './challenge.ts';

const USUAL_LIFETIME_MS = 10 * 60_000;
/** A signed challenge is a few kilobytes; a larger file is not looked into in the calling process. */
const MOST_BYTES = 64 * 1024;

/** A signed challenge that came back. */
export interface LoginAttempt
  extends Pick<VerificationRequest, 'signature' | 'trust' | 'crls' | 'at' | 'policy'> {
  /** The challenge as it was stored; the caller makes sure that it is used once. */
  readonly challenge: LoginChallenge;
  /** Where and for what the signature is being used now. */
  readonly host: string;
  readonly purpose: ChallengePurpose;
  /** How long a challenge lives, ten minutes by default. */
  readonly lifetimeMs?: number;
}

/**
 * Judges a signature under a login challenge, attached or detached: it has to be valid, over exactly the stored challenge,
 * and the challenge has to be of this host, for this purpose and fresh. Who signed is in the report's `signer`.
 */
export const verifyLoginNonce = async (
  attempt: LoginAttempt,
  verify: (request: VerificationRequest) => Promise<SignatureReport> = verifyApart,
): Promise<SignatureReport> => {
  const { challenge, host, purpose, lifetimeMs = USUAL_LIFETIME_MS, at, signature } = attempt;
  const refuse = (code: RefusalCode, details: string): SignatureReport =>
    new Protocol(at, signature).close(code, details);
  if (challenge.host !== host) return refuse('login.host', challenge.host);
  if (challenge.purpose !== purpose) return refuse('login.purpose', challenge.purpose);
  const age = at.getTime() - challenge.issuedAt.getTime();
  if (age < 0 || age > lifetimeMs) return refuse('login.expired', challenge.issuedAt.toISOString());
  const report = await verify({ ...attempt, content: writeLoginChallenge(challenge) });
  return report.code === 'content.changed' ? refuse(reasonOf(attempt), report.code) : report;
};

/** Why the signed text is not the stored one, told from the text inside the signature when there is one. */
const reasonOf = ({ signature, host, purpose }: LoginAttempt): RefusalCode => {
  const content = contentInside(signature);
  if (content === undefined) return 'login.unknown-challenge';
  const signed = readForeignChallenge(content);
  if (signed.host !== undefined && signed.host !== host) return 'login.host';
  return signed.purpose !== undefined && signed.purpose !== purpose
    ? 'login.purpose'
    : 'login.unknown-challenge';
};

const contentInside = (signature: Uint8Array): Uint8Array | undefined => {
  if (signature.length > MOST_BYTES) return undefined;
  try {
    return readSignedData(openContainer(signature).bytes).content;
  } catch {
    return undefined;
  }
};
