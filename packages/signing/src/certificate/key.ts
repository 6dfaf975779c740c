import {
  isGost2001,
  PARAMETER_SETS,
  type PublicKey,
  readPublicKey,
  type Strength,
  strengthOfKey,
  strengthOfSignature,
  TEST_PARAMETER_SETS,
  verifyDigest,
} from '../gost/index.ts';
import { Refusal } from '../report/index.ts';
import { streebog } from '../streebog/index.ts';
import type { Certificate } from './certificate.ts';

/** A certificate's key, ready to verify with. */
export interface CertificateKey {
  readonly strength: Strength;
  readonly key: PublicKey;
}

const keys = new WeakMap<Certificate, CertificateKey>();

/** The key of a certificate; throws `Refusal` when it is not of 2012, has parameters for tests, or is no point. */
export const keyOf = (certificate: Certificate): CertificateKey => {
  const known = keys.get(certificate);
  if (known !== undefined) return known;
  const { algorithm, parameterSet = '', bytes } = certificate.key;
  const strength = strengthOfKey(algorithm);
  if (strength === undefined) {
    throw new Refusal(isGost2001(algorithm) ? 'algorithm.gost-2001' : 'algorithm.not-gost', algorithm);
  }
  if (TEST_PARAMETER_SETS.has(parameterSet)) throw new Refusal('algorithm.test-parameters', parameterSet);
  const parameters = PARAMETER_SETS.get(parameterSet);
  if (parameters === undefined || parameters.curve.bits !== strength.bits) {
    throw new Refusal('algorithm.key-unusable', `parameter set ${parameterSet}`);
  }
  const key = readPublicKey(parameters, bytes);
  if (key === undefined) throw new Refusal('algorithm.key-unusable', 'not a point of the curve');
  const ready = { strength, key };
  keys.set(certificate, ready);
  return ready;
};

/** Something that a certificate's owner signed as it stands: another certificate, or a revocation list. */
export interface Signed {
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

const verified = new WeakMap<Signed, WeakMap<Certificate, boolean>>();

/** Whether the key of `issuer` signed `object`. Answers are kept as long as both objects are. */
export const isSignedBy = (object: Signed, issuer: Certificate): boolean => {
  const answers = verified.get(object) ?? new WeakMap<Certificate, boolean>();
  verified.set(object, answers);
  const known = answers.get(issuer);
  if (known !== undefined) return known;
  const answer = verify(object, issuer);
  answers.set(issuer, answer);
  return answer;
};

const verify = ({ signedBytes, signatureAlgorithm, signature }: Signed, issuer: Certificate): boolean => {
  const { strength, key } = keyOf(issuer);
  if (strengthOfSignature(signatureAlgorithm) !== strength) return false;
  return verifyDigest(key, streebog(strength.bits, signedBytes), signature);
};
