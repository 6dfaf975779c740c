import { readFile } from 'node:fs/promises';
import { openPool, readBacklog } from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import type { Logger } from '@koreshok/environment';
import { type TaxService, taxServiceClient } from '@koreshok/integrations/tax-service';
import type { Metrics } from '../metrics/metrics.ts';
import type { GatewaySettings } from '../settings.ts';
import { Circuit } from './circuit.ts';
import { Courtesy } from './courtesy.ts';
import { countVerdicts, type TurnReport, wasOutage } from './lane-turn.ts';
import { Relay } from './relay.ts';
import { StatusPoll } from './status-poll.ts';
import { taxServiceTarget } from './tax-service-target.ts';

export interface RelayParts {
  readonly settings: GatewaySettings;
  readonly clock: Clock;
  readonly ticks: () => number;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export interface BuiltRelay {
  /** @param intakeBusy whether intake is storing something at the moment. */
  readonly start: (intakeBusy: () => boolean) => void;
  /** Says that production documents were stored. */
  readonly nudge: () => void;
  /** Reads how much waits into the metrics. */
  readonly readBacklog: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Outages in a row before the tax service is taken for down. */
const FAILURES = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** Documents asked about in one request. */
const STATUS_PAGE = 500;

const switchedOff: BuiltRelay = {
  start: () => undefined,
  nudge: () => undefined,
  readBacklog: async () => undefined,
  stop: async () => undefined,
};

/**
 * The relay with its own small pool of connections; where it is switched off, one that does nothing.
 *
 * @throws the driver's error when the database cannot be reached, the system's when a certificate cannot be read.
 */
export async function buildRelay(parts: RelayParts): Promise<BuiltRelay> {
  const { settings, clock, ticks, metrics, log } = parts;
  if (!settings.RELAY_ENABLED) return switchedOff;
  const taxService = await openTaxService(settings);
  const pool = await openPool(settings.DATABASE_URL_GATEWAY, settings.RELAY_CONCURRENCY);
  const circuit = new Circuit({
    failures: FAILURES,
    firstPauseMs: FIRST_PAUSE_MS,
    longestPauseMs: LONGEST_PAUSE_MS,
    ticks,
  });
  let intakeBusy = (): boolean => false;
  const courtesy = new Courtesy({ intakeBusy: () => intakeBusy() });
  const onError = (error: unknown) => log.error({ err: error }, 'the relay stumbled');
  const relay = new Relay({
    pool,
    clock,
    circuit,
    courtesy,
    concurrency: settings.RELAY_CONCURRENCY,
    pollMs: settings.RELAY_POLL_MS,
    leaseMs: settings.RELAY_LEASE_MS,
    turn: {
      target: taxServiceTarget(taxService),
      limits: { firstMs: settings.RELAY_RETRY_FIRST_MS, longestMs: settings.RELAY_RETRY_LONGEST_MS },
      random: Math.random,
      batchSize: settings.RELAY_BATCH_SIZE,
      burst: settings.RELAY_LANE_BURST,
    },
    onTurn: (report) => count(metrics, circuit, report),
    onError,
  });
  const poll = new StatusPoll({
    pool,
    taxService,
    clock,
    circuit,
    everyMs: {
      waiting: settings.RELAY_STATUS_POLL_SECONDS * 1000,
      soft_quarantine: settings.RELAY_QUARANTINE_POLL_SECONDS * 1000,
    },
    pageSize: STATUS_PAGE,
    onVerdict: (verdict) => metrics.relayDocuments.inc({ verdict }),
    onError,
  });
  return {
    start: (busy) => {
      intakeBusy = busy;
      courtesy.start();
      relay.start();
      poll.start();
    },
    nudge: () => relay.nudge(),
    readBacklog: async () => {
      const now = clock.now();
      const { due, oldestDueAt } = await readBacklog(pool, 'tax_service', now);
      metrics.relayDue.set(due);
      metrics.relayLag.set(oldestDueAt === null ? 0 : (now.getTime() - oldestDueAt.getTime()) / 1000);
      metrics.relayCircuit.set(circuit.state === 'closed' ? 0 : 1);
    },
    stop: async () => {
      // A tax service that keeps us waiting is hung up on: what it was sent goes out again from another process.
      const patience = setTimeout(() => taxService.close(), settings.GATEWAY_STOP_DEADLINE_MS);
      courtesy.stop();
      await Promise.all([relay.stop(), poll.stop()]);
      clearTimeout(patience);
      taxService.close();
      await pool.end();
    },
  };
}

function count(metrics: Metrics, circuit: Circuit, report: TurnReport): void {
  metrics.relayRequests.inc({ outcome: wasOutage(report) ? 'outage' : 'answered' });
  metrics.relayCircuit.set(circuit.state === 'closed' ? 0 : 1);
  for (const [verdict, documents] of countVerdicts(report))
    metrics.relayDocuments.inc({ verdict }, documents);
}

async function openTaxService(settings: GatewaySettings): Promise<TaxService> {
  const read = async (path: string | undefined) => (path === undefined ? undefined : readFile(path, 'utf8'));
  const [ca, certificate, key] = await Promise.all([
    read(settings.FNS_CA_FILE),
    read(settings.FNS_CLIENT_CERTIFICATE_FILE),
    read(settings.FNS_CLIENT_KEY_FILE),
  ]);
  return taxServiceClient({
    baseUrl: settings.FNS_URL,
    timeoutMs: settings.FNS_TIMEOUT_MS,
    connections: settings.RELAY_CONCURRENCY + 1,
    ...(ca !== undefined && { ca }),
    ...(certificate !== undefined && { certificate }),
    ...(key !== undefined && { key }),
  });
}
