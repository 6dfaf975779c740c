export { leakedPasswordsFile } from './file.ts';
export type { LeakedPasswords } from './port.ts';
