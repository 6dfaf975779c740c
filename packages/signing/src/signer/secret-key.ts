import {
  Cursor,
  type Element,
  parseWhole,
  readIntegerBytes,
  readOctets,
  readOid,
  readSmallInteger,
  TAG,
  write,
} from '../asn1/index.ts';
import { encodeSecret, PARAMETER_SETS, readSecret, type SecretKey } from '../gost/index.ts';
import { strengthOf } from './message.ts';

/** A secret key in PKCS #8, as OpenSSL with its ГОСТ engine writes it. */
export const writeSecretKey = (key: SecretKey): Uint8Array => {
  const { key: algorithm, digest } = strengthOf(key);
  return write.sequence(
    write.integer(0),
    write.sequence(write.oid(algorithm), write.sequence(write.oid(key.parameters.oid), write.oid(digest))),
    write.octets(encodeSecret(key)),
  );
};

/** Reads a key in PKCS #8. Throws an `Error` when it is not a ГОСТ key of 2012 or is encrypted. */
export const readSecretKey = (encoding: Uint8Array): SecretKey => {
  const parts = new Cursor(parseWhole(encoding), TAG.sequence);
  readSmallInteger(parts.take(TAG.integer));
  const algorithm = new Cursor(parts.take(TAG.sequence));
  algorithm.take(TAG.oid);
  const oid = readOid(new Cursor(algorithm.take(TAG.sequence)).take(TAG.oid));
  const parameters = PARAMETER_SETS.get(oid);
  if (parameters === undefined) throw new Error(`Unknown parameter set ${oid}`);
  const stored = readOctets(parts.take(TAG.octetString));
  const bytes = stored.length === parameters.curve.bits / 8 ? stored : unwrapped(parseWhole(stored));
  return readSecret(parameters, bytes);
};

/** Other programs wrap the number once more: an OCTET STRING, or an INTEGER with the highest byte first. */
const unwrapped = (inner: Element): Uint8Array =>
  inner.tag === TAG.integer ? readIntegerBytes(inner).toReversed() : readOctets(inner);
