export { checkRevocation, revocationListsIn } from './check.ts';
export { parseRevocationList, type RevocationList, revocationTime } from './list.ts';
