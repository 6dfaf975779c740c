export { type DeleteRoleInput, deleteRole, deleteRoleInput } from './delete.ts';
export { listRoles, type RoleRow } from './list.ts';
export { type SaveRoleInput, saveRole, saveRoleInput } from './save.ts';
