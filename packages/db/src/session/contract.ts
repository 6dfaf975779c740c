/**
 * What every database session of ours must be, whichever driver opened it. The bare server defaults to
 * latin1, to the machine's time zone and to REPEATABLE READ, and each of those loses or doubles something.
 */
export const SESSION_CONTRACT = {
  character_set_client: 'utf8mb4',
  character_set_connection: 'utf8mb4',
  character_set_results: 'utf8mb4',
  time_zone: '+00:00',
  tx_isolation: 'READ-COMMITTED',
} as const;

const STRICT_MODES = [
  'STRICT_ALL_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
];

/** Statement that makes a fresh session obey the contract. */
export const SESSION_SETUP = [
  'SET NAMES utf8mb4 COLLATE utf8mb4_unicode_520_ci',
  "SESSION time_zone = '+00:00'",
  'SESSION tx_isolation = "READ-COMMITTED"',
  `SESSION sql_mode = '${STRICT_MODES.join(',')}'`,
  'SESSION innodb_lock_wait_timeout = 10',
].join(', ');

export const SESSION_PROBE = `SELECT @@character_set_client AS character_set_client,
  @@character_set_connection AS character_set_connection,
  @@character_set_results AS character_set_results,
  @@time_zone AS time_zone, @@tx_isolation AS tx_isolation, @@sql_mode AS sql_mode`;

/**
 * Compares a session's own answers to {@link SESSION_PROBE} with the contract.
 * @returns one sentence per difference; empty when the session is as it must be.
 */
export function sessionDifferences(answer: Readonly<Record<string, unknown>>): string[] {
  const differences = Object.entries(SESSION_CONTRACT)
    .filter(([name, expected]) => answer[name] !== expected)
    .map(([name, expected]) => `${name} is ${String(answer[name])}, must be ${expected}`);
  const modes = String(answer['sql_mode']).split(',');
  const missing = STRICT_MODES.filter((mode) => !modes.includes(mode));
  if (missing.length > 0) differences.push(`sql_mode lacks ${missing.join(', ')}`);
  return differences;
}
