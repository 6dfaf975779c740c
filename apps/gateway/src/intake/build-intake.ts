import {
  IntakeConnection,
  readOperatorId,
  type StoreContext,
  storeArrivals,
  type TakenDocument,
} from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import type { Logger } from '@koreshok/environment';
import type { CryptoUnit } from '../crypto-unit/index.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { GatewaySettings } from '../settings.ts';
import type { GateArrival } from './arrival.ts';
import { OPERATOR_ZONE } from './confirm.ts';
import { type DecisionRules, decide } from './decide.ts';
import { DurabilityWatch } from './durability-watch.ts';
import { HoldBudget } from './hold-budget.ts';
import { Intake } from './intake.ts';
import { wallClocks } from './wall-clocks.ts';

export interface IntakeParts {
  readonly settings: GatewaySettings;
  readonly clock: Clock;
  readonly ticks: () => number;
  readonly unit: CryptoUnit;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly onBatch: (size: number) => void;
  readonly onProduction: (documents: readonly TakenDocument[]) => void;
}

export interface BuiltIntake {
  readonly intake: Intake;
  readonly watch: DurabilityWatch;
  /** How what was held before is decided and stored at this moment: alike, but past the budget for strangers. */
  readonly replayContext: () => StoreContext<GateArrival>;
  /** Lets go of the database; the intake must be drained before. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the way to the database and looks at its durability for the first time. When that is wrong the gateway starts
 * all the same, with its intake closed until it is mended.
 *
 * @throws the driver's error when the database cannot be reached, Error when it holds no operator.
 */
export async function buildIntake(parts: IntakeParts): Promise<BuiltIntake> {
  const { settings, clock, ticks, metrics, log } = parts;
  const rules = { requireSemiSync: settings.GATEWAY_REQUIRE_SEMI_SYNC };
  const open = () => new IntakeConnection({ url: settings.DATABASE_URL_GATEWAY, ...rules });
  const watched = new IntakeConnection({ url: settings.DATABASE_URL_GATEWAY, ...rules });
  const operatorId = await watched.once(readOperatorId);
  const connections = Array.from({ length: settings.GATEWAY_BATCH_PIPELINES }, open);
  const budget = new HoldBudget(settings.GATEWAY_HELD_PER_MINUTE, ticks);
  const context = contextMaker(parts, operatorId, () => budget.spend());
  const intake = new Intake({
    pipelines: connections.map((connection) => (arrivals) => storeArrivals(connection, arrivals, context())),
    batchSize: settings.GATEWAY_BATCH_SIZE,
    queueLimit: settings.GATEWAY_QUEUE_DOCUMENTS,
    ticks,
    events: {
      onBatch: (size, milliseconds) => {
        metrics.batchSize.observe(size);
        metrics.commitSeconds.observe(milliseconds / 1000);
        parts.onBatch(size);
      },
      onProduction: parts.onProduction,
      onFailure: (error, documents) => log.error({ err: error, documents }, 'documents were not stored'),
      onNotDurable: (error) => watch.close(error.message),
    },
  });
  const watch = new DurabilityWatch({
    connection: watched,
    rules,
    intake,
    clock,
    everyMs: settings.GATEWAY_DURABILITY_CHECK_SECONDS * 1000,
    onChange: (problem) =>
      problem === null ? log.info('intake is open') : log.error({ problem }, 'intake is closed'),
  });
  await watch.check();
  watch.start();
  return {
    intake,
    watch,
    replayContext: contextMaker(parts, operatorId, () => true),
    close: async () => {
      await watch.stop();
      await Promise.all([watched, ...connections].map((connection) => connection.close()));
    },
  };
}

/** All documents of a batch are taken in at one instant. */
function contextMaker(
  { settings, clock, unit }: IntakeParts,
  operatorId: string,
  mayHoldStranger: () => boolean,
): () => StoreContext<GateArrival> {
  const wall = wallClocks();
  return () => {
    const now = clock.now();
    const rules: DecisionRules = {
      operatorInn: settings.GATEWAY_OPERATOR_INN,
      now,
      acceptedAt: wall(now, OPERATOR_ZONE),
      wallTime: (zone) => wall(now, zone),
      unit,
      mayHoldStranger,
    };
    return {
      decide: (arrival, facts) => decide(arrival, facts, rules),
      operatorId,
      now,
      deadlineMs: settings.GATEWAY_COMMIT_DEADLINE_MS,
    };
  };
}
