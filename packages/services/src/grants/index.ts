export { type CreateGrantInput, createGrant, createGrantInput } from './create.ts';
export { type GrantRow, listGrants, type ListGrantsInput, listGrantsInput } from './list.ts';
export { type RevokeGrantInput, revokeGrant, revokeGrantInput } from './revoke.ts';
export { type ListLooksInput, listLooks, listLooksInput, type LookRow } from './list-looks.ts';
