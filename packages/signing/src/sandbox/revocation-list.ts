import { inParts, TAG, write } from '../asn1/index.ts';
import type { Certificate } from '../certificate/index.ts';
import { signDigest } from '../gost/index.ts';
import { strengthOf } from '../signer/index.ts';
import { streebog } from '../streebog/index.ts';
import type { Identity } from './certificate.ts';

/** A certificate that is no longer good, and since when. */
export interface Revoked {
  readonly certificate: Certificate;
  readonly at: Date;
}

/** When a list is issued, when the next one is due, and extensions in DER, of which there are usually none. */
export interface RevocationListWish {
  readonly issued: Date;
  readonly nextDue: Date;
  readonly extensions?: readonly Uint8Array[];
}

/** Issues a revocation list in DER. */
export const issueRevocationList = (
  issuer: Identity,
  revoked: readonly Revoked[],
  { issued, nextDue, extensions = [] }: RevocationListWish,
): Uint8Array => {
  const strength = strengthOf(issuer.key);
  const algorithm = write.sequence(write.oid(strength.signature));
  const rows = revoked.map(({ certificate, at }) =>
    write.sequence(write.element(TAG.integer, certificate.serialNumber), write.time(at)),
  );
  const body = write.sequence(
    write.integer(1),
    algorithm,
    issuer.certificate.subject.encoding,
    write.time(issued),
    write.time(nextDue),
    ...(rows.length === 0 ? [] : [write.sequence(...rows)]),
    ...(extensions.length === 0 ? [] : [write.element(inParts(0), write.sequence(...extensions))]),
  );
  return write.sequence(body, algorithm, write.bits(signDigest(issuer.key, streebog(strength.bits, body))));
};
