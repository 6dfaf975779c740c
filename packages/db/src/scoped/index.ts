export { scoped, type ScopedClient } from './client.ts';
export { scopedRows, type ScopePredicates } from './rows.ts';
export { clientScopeSql, type RegisterColumns, registerScopeSql } from './sql.ts';
export {
  clientScopeWhere,
  liveFinanceAccessWhere,
  liveGrantWhere,
  outletScopeWhere,
  registerScopeWhere,
} from './where.ts';
