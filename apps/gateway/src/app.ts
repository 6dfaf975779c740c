import { type Clock, systemClock } from '@koreshok/domain/clock';
import { createLog, type Logger, type RunningApp, startHealthServer } from '@koreshok/environment';
import { type CryptoUnit, plainCryptoUnit } from './crypto-unit/index.ts';
import { buildIntake } from './intake/build-intake.ts';
import { Reception } from './intake/reception.ts';
import { addReadings, createMetrics, documentCounter } from './metrics/metrics.ts';
import { readinessOf } from './readiness.ts';
import { buildMarkingReception } from './marking/build-marking-reception.ts';
import { buildRelay } from './relay/build-relay.ts';
import { openMarkingSystem } from './relay/open-peers.ts';
import { buildReplayer } from './replay/build-replayer.ts';
import { GateServer } from './session/gate-server.ts';
import type { Gate } from './session/host.ts';
import type { GatewaySettings } from './settings.ts';

export interface GatewayOptions {
  readonly settings: GatewaySettings;
  /** Where «now» comes from: dates of receipt, terms, retries. Deadlines of connections have a clock of their own. */
  readonly clock?: Clock;
  readonly log?: Logger;
  /** The plain one by default: registers that encrypt need a certified unit. */
  readonly unit?: CryptoUnit;
  /** Milliseconds of a clock that never jumps, for deadlines; the process's own by default. */
  readonly ticks?: () => number;
}

export interface RunningGateway extends RunningApp {
  readonly ports: Readonly<Record<Gate | 'http', number>>;
}

/**
 * Starts the gateway: intake, relay, the gates, and the HTTP port with health, readiness and metrics.
 *
 * @throws the driver's error when the database cannot be reached, the listener's when a port is taken.
 */
export async function start(options: GatewayOptions): Promise<RunningGateway> {
  const { settings, clock = systemClock, unit = plainCryptoUnit, ticks = () => performance.now() } = options;
  const log = options.log ?? createLog('gateway', settings.LOG_LEVEL);
  const metrics = createMetrics();
  const markingSystem = await openMarkingSystem(settings);
  const relay = await buildRelay({ settings, clock, ticks, metrics, log }, markingSystem);
  const parts = {
    settings,
    clock,
    ticks,
    unit,
    metrics,
    log,
    onBatch: relay.noteBatch,
    onProduction: relay.nudge,
  };
  const { intake, watch, replayContext, close } = await buildIntake(parts);
  const replayer = await buildReplayer(parts, intake, replayContext);
  const countDocument = documentCounter(metrics);
  const reception = new Reception({
    intake,
    unit,
    onOutcome: (envelope, outcome, detail) => {
      countDocument(outcome, envelope.gate);
      if (detail?.kind !== 'held') return;
      metrics.held.inc({ reason: detail.reason });
      log.info({ fn: envelope.header.driveNumber, reason: detail.reason, gate: envelope.gate }, 'held');
    },
    onError: (error) => log.error({ err: error }, 'a message could not be answered'),
  });
  const marking = await buildMarkingReception(parts, {
    system: markingSystem,
    problem: () => intake.problem,
    onNotice: () => relay.nudgeNotices(),
  });
  const gates = new GateServer({
    host: settings.GATEWAY_HOST,
    ports: {
      production: settings.GATEWAY_PORT,
      test_drive: settings.GATEWAY_TEST_DRIVE_PORT,
      marking: settings.GATEWAY_MARKING_PORT,
    },
    connections: {
      total: settings.GATEWAY_MAX_CONNECTIONS,
      perAddress: settings.GATEWAY_MAX_CONNECTIONS_PER_ADDRESS,
    },
    limits: {
      longestBody: settings.GATEWAY_MAX_BODY_BYTES,
      idleMs: settings.GATEWAY_IDLE_DEADLINE_MS,
      headerMs: settings.GATEWAY_HEADER_DEADLINE_MS,
      bodyMs: settings.GATEWAY_BODY_DEADLINE_MS,
      commitMs: settings.GATEWAY_COMMIT_DEADLINE_MS,
      unreadAnswers: settings.GATEWAY_WRITE_BUFFER_BYTES,
      proxyProtocol: settings.GATEWAY_PROXY_PROTOCOL,
    },
    ticks,
    onMessage: (session, frame, answer) => {
      const from = ticks();
      const { gate, remoteAddress } = session;
      if (gate === 'marking') return marking.reception.receive(frame, answer);
      reception.receive(frame, { gate, remoteAddress }, (container) => {
        answer(container);
        if (container !== null) metrics.answerSeconds.observe((ticks() - from) / 1000);
      });
    },
    onClosed: (reason) => metrics.closed.inc({ reason }),
  });
  addReadings(metrics, {
    connections: () => gates.connections,
    waiting: () => intake.waiting,
    pipelinesBusy: () => intake.pipelinesBusy,
    intakeOpen: () => intake.problem === null,
  });
  await gates.listen();
  const health = await startHealthServer({
    host: settings.GATEWAY_HTTP_HOST,
    port: settings.GATEWAY_HTTP_PORT,
    ready: readinessOf({ intake, watch }),
    metrics: async () => {
      await relay.readBacklog();
      return metrics.registry.metrics();
    },
  });
  relay.start();
  replayer.start();
  let stopped: Promise<void> | undefined;
  const stopAll = async () => {
    await Promise.all([gates.stop(settings.GATEWAY_STOP_DEADLINE_MS), relay.stop(), replayer.stop()]);
    await intake.drained();
    await Promise.all([close(), marking.close()]);
    markingSystem.close();
    await health.stop();
  };
  return {
    ports: {
      production: gates.port('production'),
      test_drive: gates.port('test_drive'),
      marking: gates.port('marking'),
      http: health.port,
    },
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  };
}
