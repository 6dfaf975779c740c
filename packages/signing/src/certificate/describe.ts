import { createHash } from 'node:crypto';

import { toHex } from '@koreshok/fiscal';

import { PARAMETER_SETS, strengthOfKey } from '../gost/index.ts';
import type { CertificateReport } from '../report/index.ts';
import type { Certificate } from './certificate.ts';

/** SHA-1 of a certificate, by which lists of authorities name it. */
export const fingerprintOf = (certificate: Certificate): string =>
  createHash('sha1').update(certificate.encoding).digest('hex');

/** The algorithm of a certificate's key for people. */
const algorithmOf = ({ key }: Certificate): string => {
  const name = strengthOfKey(key.algorithm)?.keyName ?? key.algorithm;
  const parameters = PARAMETER_SETS.get(key.parameterSet ?? '')?.name ?? key.parameterSet;
  return parameters === undefined ? name : `${name}, ${parameters}`;
};

export const describeCertificate = (certificate: Certificate): CertificateReport => ({
  subject: certificate.subject.text,
  issuer: certificate.issuer.text,
  serialNumber: toHex(certificate.serialNumber),
  notBefore: certificate.notBefore.toISOString(),
  notAfter: certificate.notAfter.toISOString(),
  fingerprint: fingerprintOf(certificate),
  algorithm: algorithmOf(certificate),
});
