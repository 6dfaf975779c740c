import { toHex } from '@koreshok/fiscal';

import { type Element, readOctets, readOid, readTime } from '../asn1/index.ts';
import { type Certificate, type CertificateKey, keyOf } from '../certificate/index.ts';
import type { SignedData, SignerInfo } from '../cms/index.ts';
import { isGost2001, strengthOfDigest, strengthOfSignature, verifyDigest } from '../gost/index.ts';
import { Refusal } from '../report/index.ts';
import { streebog } from '../streebog/index.ts';
import type { Protocol } from './protocol.ts';
import { checkSigningCertificate } from './signing-certificate.ts';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** The algorithms have to be those of the key; throws `Refusal`. */
const checkAlgorithms = (
  message: SignedData,
  certificate: Certificate,
  protocol: Protocol,
): CertificateKey => {
  const { digestAlgorithm, signatureAlgorithm } = message.signer;
  for (const oid of [digestAlgorithm, signatureAlgorithm, certificate.signatureAlgorithm]) {
    if (isGost2001(oid)) throw new Refusal('algorithm.gost-2001', oid);
  }
  const key = keyOf(certificate);
  const { strength } = key;
  protocol.algorithms = {
    digest: strengthOfDigest(digestAlgorithm)?.digestName ?? digestAlgorithm,
    signature: strength.keyName,
    parameterSet: key.key.parameters.name,
  };
  const agree =
    strengthOfDigest(digestAlgorithm) === strength &&
    strengthOfSignature(signatureAlgorithm) === strength &&
    message.digestAlgorithms.every((oid) => oid === digestAlgorithm);
  if (!agree) throw new Refusal('algorithm.mismatch', `${digestAlgorithm}, ${signatureAlgorithm}`);
  return key;
};

/** The bytes that are supposed to be signed: the given document, else the one inside. */
const contentOf = (message: SignedData, given: Uint8Array | undefined, protocol: Protocol): Uint8Array => {
  protocol.form = message.content === undefined ? 'detached' : 'attached';
  if (given !== undefined && message.content !== undefined && !Buffer.from(given).equals(message.content)) {
    throw new Refusal('content.changed', 'the document inside the signature is another one');
  }
  const content = given ?? message.content;
  if (content === undefined) throw new Refusal('content.missing');
  return content;
};

const attributesOf = ({ attributes }: SignerInfo): NonNullable<SignerInfo['attributes']> => {
  if (attributes === undefined) throw new Refusal('attributes.missing');
  return attributes;
};

const claimedTime = (element: Element | undefined): string | null => {
  try {
    return element === undefined ? null : readTime(element).toISOString();
  } catch {
    return null;
  }
};

/**
 * Whether the holder of the certificate's key signed exactly these bytes: RFC 5652, section 5.6. Throws `Refusal` and
 * `EncodingError`.
 */
export const checkContent = (
  message: SignedData,
  certificate: Certificate,
  given: Uint8Array | undefined,
  protocol: Protocol,
): void => {
  const { strength, key } = checkAlgorithms(message, certificate, protocol);
  protocol.passed('Алгоритмы – ГОСТ 2012 года и соответствуют друг другу', protocol.algorithms?.signature);
  const { signedBytes, values } = attributesOf(message.signer);
  protocol.claimed = claimedTime(values.get(SIGNING_TIME));
  const type = values.get(CONTENT_TYPE);
  if (type === undefined || readOid(type) !== message.contentType)
    throw new Refusal('attributes.content-type');
  const named = values.get(MESSAGE_DIGEST);
  if (named === undefined) throw new Refusal('digest.missing');

  const signatureFits = verifyDigest(key, streebog(strength.bits, signedBytes), message.signer.signature);
  const digest = toHex(streebog(strength.bits, contentOf(message, given, protocol)));
  protocol.contentDigest = digest;
  if (toHex(readOctets(named)) !== digest) {
    throw new Refusal(signatureFits ? 'content.changed' : 'digest.mismatch', toHex(readOctets(named)));
  }
  protocol.passed('Хеш в подписи совпадает с хешем документа', digest);
  if (!signatureFits) throw new Refusal('signature.invalid');
  protocol.passed('Подпись создана ключом сертификата');
  if (checkSigningCertificate(values, certificate)) {
    protocol.passed('В подписанных атрибутах назван именно этот сертификат');
  }
};
