export { type Certificate, parseCertificate, type SubjectKey } from './certificate.ts';
export { describeCertificate, fingerprintOf } from './describe.ts';
export {
  type BasicConstraints,
  type Extension,
  type Extensions,
  KEY_USAGE,
  readExtensions,
} from './extensions.ts';
export { type CertificateKey, isSignedBy, keyOf, type Signed } from './key.ts';
export { type Name, readName } from './name.ts';
export { EXTENSION, NAME, UNDERSTOOD_EXTENSIONS } from './oids.ts';
export { readSubject } from './subject.ts';
