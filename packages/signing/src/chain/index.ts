export { accreditationOf, issuerOgrn } from './accreditation.ts';
export { findChain } from './find.ts';
export { checkSignerCertificate } from './rules.ts';
