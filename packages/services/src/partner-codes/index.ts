export { type CreatePartnerCodeInput, createPartnerCode, createPartnerCodeInput } from './create.ts';
export { listPartnerCodes, type PartnerCodeRow } from './list.ts';
