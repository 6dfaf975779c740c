export { type Declaration, ENTRANCE_KINDS, type EntranceKind, type Permission } from './declaration.ts';
export { checkChange, checkDeclared } from './check.ts';
export type { Victim } from './victim.ts';
