import { inParts, TAG, write } from '../asn1/index.ts';
import type { Certificate } from '../certificate/index.ts';
import { type SecretKey, type Strength, STRENGTHS, signDigest } from '../gost/index.ts';
import { streebog } from '../streebog/index.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** The strength that goes with a key. */
export const strengthOf = ({ parameters }: SecretKey): Strength => {
  const strength = STRENGTHS.find(({ bits }) => bits === parameters.curve.bits);
  if (strength === undefined) throw new Error(`No strength of ${parameters.curve.bits} bits`);
  return strength;
};

const algorithm = (oid: string): Uint8Array => write.sequence(write.oid(oid));

/** One attribute with one value, in DER. */
export const attribute = (oid: string, value: Uint8Array): Uint8Array =>
  write.sequence(write.oid(oid), write.setOf(value));

const signingCertificate = (strength: Strength, certificate: Certificate): Uint8Array =>
  write.sequence(
    write.sequence(
      write.sequence(algorithm(strength.digest), write.octets(streebog(strength.bits, certificate.encoding))),
    ),
  );

/** The signed attributes of CAdES-BES: what kind of content, its digest, the claimed time, and which certificate. */
export const usualAttributes = (
  content: Uint8Array,
  { strength, certificate, at }: { strength: Strength; certificate: Certificate; at: Date },
): Uint8Array[] => [
  attribute(CONTENT_TYPE, write.oid(DATA)),
  attribute(SIGNING_TIME, write.time(at)),
  attribute(MESSAGE_DIGEST, write.octets(streebog(strength.bits, content))),
  attribute(SIGNING_CERTIFICATE_V2, signingCertificate(strength, certificate)),
];

/** What a signed message is put together from. */
export interface MessageParts {
  readonly key: SecretKey;
  readonly certificate: Certificate;
  /** Certificates of the message besides the signer's. */
  readonly others?: readonly Certificate[];
  readonly attributes: readonly Uint8Array[];
  /** The content, when it goes inside. */
  readonly attached?: Uint8Array;
}

/** Signs attributes and wraps everything up as SignedData in DER (RFC 5652, section 5). */
export const buildMessage = ({
  key,
  certificate,
  others = [],
  attributes,
  attached,
}: MessageParts): Uint8Array => {
  const strength = strengthOf(key);
  const signedBytes = write.setOf(...attributes);
  const signature = signDigest(key, streebog(strength.bits, signedBytes));
  const attributesInMessage = Uint8Array.from(signedBytes);
  attributesInMessage[0] = inParts(0);
  const signerInfo = write.sequence(
    write.integer(1),
    write.sequence(certificate.issuer.encoding, write.element(TAG.integer, certificate.serialNumber)),
    algorithm(strength.digest),
    attributesInMessage,
    algorithm(strength.key),
    write.octets(signature),
  );
  const content =
    attached === undefined
      ? write.sequence(write.oid(DATA))
      : write.sequence(write.oid(DATA), write.element(inParts(0), write.octets(attached)));
  const signedData = write.sequence(
    write.integer(1),
    write.setOf(algorithm(strength.digest)),
    content,
    write.element(inParts(0), certificate.encoding, ...others.map(({ encoding }) => encoding)),
    write.setOf(signerInfo),
  );
  return write.sequence(write.oid(SIGNED_DATA), write.element(inParts(0), signedData));
};
