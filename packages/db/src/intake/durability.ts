import { KnownError } from '@koreshok/domain';
import type { Connection, RowDataPacket } from 'mysql2/promise';

export interface DurabilityRules {
  /** True where a confirmation may only go out once a replica has the commit. */
  readonly requireSemiSync: boolean;
}

const PROBE = `SELECT VARIABLE_NAME AS name, VARIABLE_VALUE AS value FROM (
    SELECT VARIABLE_NAME, VARIABLE_VALUE FROM information_schema.GLOBAL_VARIABLES
    WHERE VARIABLE_NAME IN ('INNODB_FLUSH_LOG_AT_TRX_COMMIT', 'SYNC_BINLOG', 'LOG_BIN', 'READ_ONLY',
      'RPL_SEMI_SYNC_MASTER_ENABLED', 'RPL_SEMI_SYNC_MASTER_WAIT_POINT')
    UNION ALL
    SELECT VARIABLE_NAME, VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS
    WHERE VARIABLE_NAME = 'RPL_SEMI_SYNC_MASTER_STATUS') AS state`;

/** Asks the server for everything on which it depends whether a commit survives a power cut. */
export async function probeDurability(connection: Connection): Promise<ReadonlyMap<string, string>> {
  const [rows] = await connection.query<RowDataPacket[]>(PROBE);
  return new Map(rows.map((row) => [String(row['name']).toUpperCase(), String(row['value']).toUpperCase()]));
}

/**
 * Says why a confirmed document could be lost; empty when it could not. Semi-synchronous replication counts when it is
 * switched on: with AFTER_SYNC a commit is visible only once a replica has it, with AFTER_COMMIT it can vanish.
 */
export function durabilityProblems(state: ReadonlyMap<string, string>, rules: DurabilityRules): string[] {
  const problems: string[] = [];
  const value = (name: string) => state.get(name) ?? '';
  const is = (name: string, wanted: string) => value(name) === wanted;
  if (!is('INNODB_FLUSH_LOG_AT_TRX_COMMIT', '1')) {
    problems.push(`innodb_flush_log_at_trx_commit is ${value('INNODB_FLUSH_LOG_AT_TRX_COMMIT')}, must be 1`);
  }
  if (is('LOG_BIN', 'ON') && !is('SYNC_BINLOG', '1')) {
    problems.push(`sync_binlog is ${value('SYNC_BINLOG')}, must be 1`);
  }
  if (is('READ_ONLY', 'ON')) problems.push('read_only is ON: this server is not the primary');
  const semiSync = is('RPL_SEMI_SYNC_MASTER_ENABLED', 'ON');
  if (rules.requireSemiSync && !semiSync) problems.push('semi-synchronous replication is switched off');
  if (semiSync && !is('RPL_SEMI_SYNC_MASTER_STATUS', 'ON')) {
    problems.push('semi-synchronous replication has fallen back to asynchronous');
  }
  if (semiSync && !is('RPL_SEMI_SYNC_MASTER_WAIT_POINT', 'AFTER_SYNC')) {
    problems.push(
      `rpl_semi_sync_master_wait_point is ${value('RPL_SEMI_SYNC_MASTER_WAIT_POINT')}, must be AFTER_SYNC`,
    );
  }
  return problems;
}

/** The database answers, but a confirmed document could be lost in it. */
export class NotDurableError extends KnownError {
  static override readonly known = 'NotDurableError';
  readonly code = 'intake.not_durable';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Commits could be lost: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/**
 * @throws NotDurableError when a confirmed document could be lost.
 */
export async function assertDurable(connection: Connection, rules: DurabilityRules): Promise<void> {
  const problems = durabilityProblems(await probeDurability(connection), rules);
  if (problems.length > 0) throw new NotDurableError(problems);
}
