import { type Certificate, KEY_USAGE, UNDERSTOOD_EXTENSIONS } from '../certificate/index.ts';
import { Refusal } from '../report/index.ts';

/** Extensions that would have to be honoured and are not. */
const foreignExtension = ({ extensions }: Certificate): string | undefined =>
  [...extensions].find(([oid, { critical }]) => critical && !UNDERSTOOD_EXTENSIONS.has(oid))?.[0];

/**
 * The rules for everybody above the signer, RFC 5280, section 6.1.4: in force at the moment, allowed to issue, at most as
 * many below as they allow. Throws `Refusal`.
 */
export const checkAuthorities = ([, ...authorities]: readonly Certificate[], at: Date): void => {
  for (const [below, authority] of authorities.entries()) {
    const name = authority.subject.text;
    const constraints = authority.basicConstraints;
    if (constraints?.authority !== true) throw new Refusal('chain.not-an-authority', name);
    if (authority.keyUsage?.has(KEY_USAGE.keyCertSign) === false) throw new Refusal('chain.key-usage', name);
    if (constraints.pathLength !== undefined && below > constraints.pathLength) {
      throw new Refusal('chain.too-long', name);
    }
    const foreign = foreignExtension(authority);
    if (foreign !== undefined) throw new Refusal('chain.unknown-extension', `${foreign} of ${name}`);
    if (at < authority.notBefore || at > authority.notAfter) throw new Refusal('chain.not-valid-then', name);
  }
};

/** The rules for the signer's own certificate. Throws `Refusal`. */
export const checkSignerCertificate = (certificate: Certificate, at: Date): void => {
  const { keyUsage, notBefore, notAfter } = certificate;
  if (at < notBefore) throw new Refusal('certificate.not-yet-valid', notBefore.toISOString());
  if (at > notAfter) throw new Refusal('certificate.expired', notAfter.toISOString());
  const maySign =
    keyUsage === undefined ||
    keyUsage.has(KEY_USAGE.digitalSignature) ||
    keyUsage.has(KEY_USAGE.nonRepudiation);
  if (!maySign) throw new Refusal('certificate.key-usage', [...keyUsage].join(' '));
  const foreign = foreignExtension(certificate);
  if (foreign !== undefined) throw new Refusal('certificate.unknown-extension', foreign);
};
