export { getRequisites, type GetRequisitesInput, getRequisitesInput, type RequisitesCard } from './get.ts';
export { readRequisites, type StoredRequisites } from './read.ts';
export { saveRequisites, type SaveRequisitesInput, saveRequisitesInput } from './save.ts';
