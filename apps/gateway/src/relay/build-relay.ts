import { openPool, readBacklog, type TakenDocument } from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import type { Logger } from '@koreshok/environment';
import type { MarkingSystem } from '@koreshok/integrations/marking-system';
import type { Metrics } from '../metrics/metrics.ts';
import type { GatewaySettings } from '../settings.ts';
import { Circuit } from './circuit.ts';
import { Courtesy } from './courtesy.ts';
import { FreshDocuments } from './fresh-documents.ts';
import { countVerdicts, type TurnReport, wasOutage } from './lane-turn.ts';
import { markingTarget } from './marking-target.ts';
import { openTaxService } from './open-peers.ts';
import { Relay } from './relay.ts';
import { Rush } from './rush.ts';
import { StatusPoll } from './status-poll.ts';
import type { OutgoingReference, Target } from './target.ts';
import { taxServiceTarget } from './tax-service-target.ts';

export interface RelayParts {
  readonly settings: GatewaySettings;
  readonly clock: Clock;
  readonly ticks: () => number;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export interface BuiltRelay {
  readonly start: () => void;
  /** Says that intake has stored a batch of so many documents, of whatever kind. */
  readonly noteBatch: (documents: number) => void;
  /** Says that production documents were stored: these, where they are at hand. */
  readonly nudge: (documents: readonly TakenDocument[]) => void;
  /** Says that a drive's notice was stored. */
  readonly nudgeNotices: () => void;
  /** Reads how much waits into the metrics. */
  readonly readBacklog: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Outages in a row before a peer is taken for down. */
const FAILURES = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** Documents asked about in one request. */
const STATUS_PAGE = 500;
/** Requests to the marking system at once, of each kind. */
const MARKING_CONCURRENCY = 1;

const switchedOff: BuiltRelay = {
  start: () => undefined,
  noteBatch: () => undefined,
  nudge: () => undefined,
  nudgeNotices: () => undefined,
  readBacklog: async () => undefined,
  stop: async () => undefined,
};

/**
 * The relays with their own small pool of connections; where they are switched off, one that does nothing.
 *
 * @throws the driver's error when the database cannot be reached, the system's when a certificate cannot be read.
 */
export async function buildRelay(parts: RelayParts, markingSystem: MarkingSystem): Promise<BuiltRelay> {
  const { settings, clock, metrics, log } = parts;
  if (!settings.RELAY_ENABLED) return switchedOff;
  const taxService = await openTaxService(settings);
  const pool = await openPool(
    settings.DATABASE_URL_GATEWAY,
    settings.RELAY_CONCURRENCY + 2 * MARKING_CONCURRENCY,
  );
  const circuit = circuitOf(parts);
  const markingCircuit = circuitOf(parts);
  const courtesy = new Courtesy({ ticks: parts.ticks });
  const rush = new Rush({
    ticks: parts.ticks,
    documentsPerSecond: settings.RUSH_DOCUMENTS_PER_SECOND,
    longestMs: settings.RUSH_LAG_SECONDS * 1000,
  });
  const onError = (error: unknown) => log.error({ err: error }, 'the relay stumbled');
  const shared = {
    pool,
    clock,
    courtesy,
    inRush: () => rush.isOn,
    onError,
    pollMs: settings.RELAY_POLL_MS,
    leaseMs: settings.RELAY_LEASE_MS,
  };
  const turnOf = <Outgoing extends OutgoingReference>(target: Target<Outgoing>) => ({
    target,
    limits: { firstMs: settings.RELAY_RETRY_FIRST_MS, longestMs: settings.RELAY_RETRY_LONGEST_MS },
    random: Math.random,
    batchSize: settings.RELAY_BATCH_SIZE,
    burst: settings.RELAY_LANE_BURST,
  });
  const fresh = new FreshDocuments();
  const relay = new Relay({
    ...shared,
    circuit,
    concurrency: settings.RELAY_CONCURRENCY,
    turn: turnOf(taxServiceTarget(taxService, fresh)),
    onTurn: (report) => count(metrics, circuit, report),
  });
  const markingRelay = (name: 'marking' | 'marking_notice') =>
    new Relay({
      ...shared,
      circuit: markingCircuit,
      concurrency: MARKING_CONCURRENCY,
      turn: turnOf(markingTarget(name, markingSystem)),
      onTurn: (report) => countMarking(metrics, report),
    });
  const receipts = markingRelay('marking');
  const notices = markingRelay('marking_notice');
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
  const running = [relay, receipts, notices, poll];
  return {
    start: () => {
      for (const each of running) each.start();
    },
    noteBatch: (documents) => {
      courtesy.stored(documents);
      rush.stored(documents);
    },
    nudge: (documents) => {
      fresh.keep(documents);
      relay.nudge();
    },
    nudgeNotices: () => notices.nudge(),
    readBacklog: async () => {
      const now = clock.now();
      const { due, oldestDueAt } = await readBacklog(pool, 'tax_service', now);
      metrics.relayDue.set(due);
      metrics.relayLag.set(oldestDueAt === null ? 0 : (now.getTime() - oldestDueAt.getTime()) / 1000);
      metrics.relayCircuit.set(circuit.state === 'closed' ? 0 : 1);
      metrics.relayInRush.set(rush.isOn ? 1 : 0);
    },
    stop: async () => {
      // A peer that keeps us waiting is hung up on: what it was sent goes out again from another process.
      const patience = setTimeout(() => {
        taxService.close();
        markingSystem.close();
      }, settings.GATEWAY_STOP_DEADLINE_MS);
      await Promise.all(running.map((each) => each.stop()));
      clearTimeout(patience);
      taxService.close();
      await pool.end();
    },
  };
}

function circuitOf({ ticks }: RelayParts): Circuit {
  return new Circuit({
    failures: FAILURES,
    firstPauseMs: FIRST_PAUSE_MS,
    longestPauseMs: LONGEST_PAUSE_MS,
    ticks,
  });
}

function count(metrics: Metrics, circuit: Circuit, report: TurnReport): void {
  metrics.relayRequests.inc({ outcome: wasOutage(report) ? 'outage' : 'answered' });
  metrics.relayCircuit.set(circuit.state === 'closed' ? 0 : 1);
  for (const [verdict, documents] of countVerdicts(report))
    metrics.relayDocuments.inc({ verdict }, documents);
}

function countMarking(metrics: Metrics, report: TurnReport): void {
  for (const [verdict, documents] of countVerdicts(report))
    metrics.markingDocuments.inc({ verdict }, documents);
}
