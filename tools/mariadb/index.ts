export {
  createDatabase,
  type DatabaseUrls,
  databaseRoles,
  databaseUrls,
  grantsScript,
  grantTables,
  tablesOf,
} from './accounts.ts';
export { findProgram, MariadbMissing } from './find.ts';
export { type MariadbOptions, placeOf } from './options.ts';
export { type Mariadb, MariadbStartError, startMariadb } from './start.ts';
export { startThrowAwayMariadb } from './throw-away.ts';
