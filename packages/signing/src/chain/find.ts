import { type Certificate, isSignedBy } from '../certificate/index.ts';
import { Refusal } from '../report/index.ts';
import type { Trust } from '../trust/index.ts';
import { checkAuthorities } from './rules.ts';

const MOST_CERTIFICATES = 8;
/** Each costs some milliseconds; cross-certificates make a handful of tries at most. */
const MOST_TRIES = 32;

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.from(a).equals(b);

const isSelfIssued = (certificate: Certificate): boolean =>
  certificate.subject.canonical === certificate.issuer.canonical;

/** Whether the names and key identifiers allow that `issuer` issued `certificate`. */
const couldIssue = (issuer: Certificate, certificate: Certificate): boolean => {
  if (issuer.subject.canonical !== certificate.issuer.canonical) return false;
  const named = certificate.authorityKeyIdentifier;
  const own = issuer.subjectKeyIdentifier;
  return named === undefined || own === undefined || sameBytes(named, own);
};

/**
 * Finds a chain from the signer's certificate to a trusted root: a self-signed certificate of the trust given. Issuers
 * are looked for in the trust and in the message. Of several chains one that keeps the rules is taken. Throws `Refusal`.
 */
export const findChain = (
  signer: Certificate,
  fromMessage: readonly Certificate[],
  trust: Trust,
  at: Date,
): readonly Certificate[] => {
  let tries = 0;
  let failure: Refusal | undefined;
  let forged = false;

  const trusted = (certificate: Certificate): readonly Certificate[] =>
    trust.bySubject.get(certificate.issuer.canonical) ?? [];

  const issued = (issuer: Certificate, certificate: Certificate): boolean => {
    tries += 1;
    if (tries > MOST_TRIES) throw new Refusal('certificates.too-many', 'too many possible chains');
    try {
      return isSignedBy(certificate, issuer);
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };

  const accept = (chain: readonly Certificate[]): readonly Certificate[] | undefined => {
    try {
      checkAuthorities(chain, at);
      return chain;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failure ??= error;
      return undefined;
    }
  };

  const extend = (chain: readonly Certificate[], last: Certificate): readonly Certificate[] | undefined => {
    const anchors = trusted(last);
    if (isSelfIssued(last) && anchors.some(({ encoding }) => sameBytes(encoding, last.encoding))) {
      return issued(last, last) ? accept(chain) : undefined;
    }
    if (chain.length >= MOST_CERTIFICATES) return undefined;
    for (const issuer of [...anchors, ...fromMessage]) {
      if (chain.includes(issuer) || !couldIssue(issuer, last)) continue;
      if (!issued(issuer, last)) {
        forged ||= last === signer && issuer.basicConstraints?.authority === true;
        continue;
      }
      const found = extend([...chain, issuer], issuer);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const found = extend([signer], signer);
  if (found !== undefined) return found;
  throw failure ?? new Refusal(forged ? 'chain.signature' : 'chain.unknown-root', signer.issuer.text);
};
