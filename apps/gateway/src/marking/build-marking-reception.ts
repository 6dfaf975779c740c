import { openPool } from '@koreshok/db/intake';
import type { IntakeParts } from '../intake/build-intake.ts';
import { MarkingReception, type MarkingReceptionOptions } from './marking-reception.ts';

/** Registers at counters ask one question each; notices are few. */
const CONNECTIONS = 4;

/** The reception of marking messages with its own small pool. @throws the driver's error when the database cannot be reached. */
export async function buildMarkingReception(
  {
    settings,
    clock,
    unit,
    metrics,
    log,
  }: Pick<IntakeParts, 'settings' | 'clock' | 'unit' | 'metrics' | 'log'>,
  rest: Pick<MarkingReceptionOptions, 'system' | 'problem' | 'onNotice'>,
): Promise<{ readonly reception: MarkingReception; readonly close: () => Promise<void> }> {
  const pool = await openPool(settings.DATABASE_URL_GATEWAY, CONNECTIONS);
  return {
    reception: new MarkingReception({
      ...rest,
      pool,
      clock,
      unit,
      onOutcome: (outcome) => metrics.markingMessages.inc({ outcome }),
      onError: (error) => log.info({ err: error }, 'a marking message was not answered'),
    }),
    close: () => pool.end(),
  };
}
