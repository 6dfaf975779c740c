export { blindIndex, type Keyring, openSecret, readKeyring, sealSecret } from './keyring.ts';
