export { type Container, openContainer } from './container.ts';
export { MOST_CERTIFICATES, readSignedData, type SignedData } from './signed-data.ts';
export type { SignerIdentifier, SignerInfo } from './signer-info.ts';
