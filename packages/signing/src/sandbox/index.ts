export { type ListedAuthority, writeAccreditedList } from './accredited-list.ts';
export { type CertificateWish, extension, type Identity, issueCertificate } from './certificate.ts';
export { type Certificate, parseCertificate } from '../certificate/index.ts';
export type { SubjectFields } from './names.ts';
export { issueRevocationList, type Revoked } from './revocation-list.ts';
export {
  createSandboxSigner,
  foundSandboxAuthority,
  type SandboxAuthority,
  signInMemory,
} from './sandbox.ts';
