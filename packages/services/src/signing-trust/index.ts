export { openTrustFolder, type TrustFiles, type TrustSource } from './trust-folder.ts';
