export { SESSION_PROBE, SESSION_SETUP, sessionDifferences } from './contract.ts';
export { mysql2Options, openSession, prepareSession } from './mysql2.ts';
export { openPool, poolTransaction, retried } from './pool.ts';
