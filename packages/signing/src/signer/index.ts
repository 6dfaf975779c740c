export { keyFolderSigner } from './key-folder.ts';
export { attribute, buildMessage, type MessageParts, strengthOf, usualAttributes } from './message.ts';
export type { Signer } from './port.ts';
export { readSecretKey, writeSecretKey } from './secret-key.ts';
