import { IntakeConnection, openPool, type StoreContext } from '@koreshok/db/intake';
import type { GateArrival } from '../intake/arrival.ts';
import type { IntakeParts } from '../intake/build-intake.ts';
import type { Intake } from '../intake/intake.ts';
import { Replayer } from './replayer.ts';

export interface BuiltReplayer {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * The replayer with connections of its own: newcomers never wait for it but at the head of one and the same drive.
 *
 * @throws the driver's error when the database cannot be reached.
 */
export async function buildReplayer(
  { settings, clock, unit, metrics, log, onProduction }: IntakeParts,
  intake: Intake,
  context: () => StoreContext<GateArrival>,
): Promise<BuiltReplayer> {
  const pool = await openPool(settings.DATABASE_URL_GATEWAY, 1);
  const connection = new IntakeConnection({
    url: settings.DATABASE_URL_GATEWAY,
    requireSemiSync: settings.GATEWAY_REQUIRE_SEMI_SYNC,
  });
  const replayer = new Replayer({
    pool,
    clock,
    pollMs: settings.GATEWAY_REPLAY_POLL_MS,
    parts: () => ({ connection, unit, context: context() }),
    mayTakeIn: () => intake.problem === null,
    onReplayed: (outcome) => metrics.replayed.inc({ outcome }),
    onProduction: () => onProduction([]),
    onError: (error) => log.error({ err: error }, 'held documents could not be decided again'),
  });
  return {
    start: () => replayer.start(),
    stop: async () => {
      await replayer.stop();
      await connection.close();
      await pool.end();
    },
  };
}
