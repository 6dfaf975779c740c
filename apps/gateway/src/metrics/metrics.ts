import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

const ANSWER_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];
const BATCH_SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/** What is read at the moment of asking. */
export interface Readings {
  readonly connections: () => number;
  readonly waiting: () => number;
  readonly pipelinesBusy: () => number;
  readonly intakeOpen: () => boolean;
}

/** The gateway's own numbers, in a registry of their own so that several gateways may run in one process. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    documents: new Counter({
      name: 'gateway_documents_total',
      help: 'Documents by what came of them and by gate',
      labelNames: ['outcome', 'gate'] as const,
      registers,
    }),
    held: new Counter({
      name: 'gateway_held_total',
      help: 'Held documents by reason, repeats included',
      labelNames: ['reason'] as const,
      registers,
    }),
    replayed: new Counter({
      name: 'gateway_replayed_total',
      help: 'Held documents decided again, by outcome or the reason of another refusal',
      labelNames: ['outcome'] as const,
      registers,
    }),
    answerSeconds: new Histogram({
      name: 'gateway_answer_seconds',
      help: 'From a whole message to its answer',
      buckets: ANSWER_SECONDS,
      registers,
    }),
    batchSize: new Histogram({
      name: 'gateway_batch_documents',
      help: 'Documents in one transaction',
      buckets: BATCH_SIZES,
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'gateway_commit_seconds',
      help: 'One transaction from its first statement to its commit',
      buckets: ANSWER_SECONDS,
      registers,
    }),
    closed: new Counter({
      name: 'gateway_connections_closed_total',
      help: 'Connections by why they ended',
      labelNames: ['reason'] as const,
      registers,
    }),
    relayDocuments: new Counter({
      name: 'relay_documents_total',
      help: 'Documents the tax service has judged, by verdict',
      labelNames: ['verdict'] as const,
      registers,
    }),
    relayRequests: new Counter({
      name: 'relay_requests_total',
      help: 'Requests to the tax service by how they ended',
      labelNames: ['outcome'] as const,
      registers,
    }),
    markingMessages: new Counter({
      name: 'gateway_marking_messages_total',
      help: 'Messages 81 and 82 by what came of them',
      labelNames: ['outcome'] as const,
      registers,
    }),
    markingDocuments: new Counter({
      name: 'relay_marking_documents_total',
      help: 'Receipts and notices the marking system has judged, by verdict',
      labelNames: ['verdict'] as const,
      registers,
    }),
    relayLag: new Gauge({
      name: 'relay_lag_seconds',
      help: 'How long the longest-waiting lane has been due',
      registers,
    }),
    relayDue: new Gauge({
      name: 'relay_lanes_due',
      help: 'Lanes whose documents wait for the tax service',
      registers,
    }),
    relayInRush: new Gauge({
      name: 'relay_in_rush',
      help: '1 while the relays leave the host to a rush of documents',
      registers,
    }),
    relayCircuit: new Gauge({
      name: 'relay_circuit_open',
      help: '1 while the tax service is taken for down',
      registers,
    }),
  };
}

/** Counts documents; the counter of each pair of labels is looked for once, as this is done for every document. */
export function documentCounter({ documents }: Metrics): (outcome: string, gate: string) => void {
  const known = new Map<string, Map<string, { inc: () => void }>>();
  return (outcome, gate) => {
    let ofGate = known.get(gate);
    if (ofGate === undefined) known.set(gate, (ofGate = new Map<string, { inc: () => void }>()));
    let counter = ofGate.get(outcome);
    if (counter === undefined) ofGate.set(outcome, (counter = documents.labels(outcome, gate)));
    counter.inc();
  };
}

/** Adds the gauges whose value is read when somebody asks. */
export function addReadings({ registry }: Metrics, readings: Readings): void {
  gauge(registry, 'gateway_connections', 'Open connections', readings.connections);
  gauge(registry, 'gateway_queue_documents', 'Documents that wait for a batch', readings.waiting);
  gauge(registry, 'gateway_pipelines_busy', 'Batches on their way to the database', readings.pipelinesBusy);
  gauge(registry, 'gateway_intake_open', '1 while documents are taken in', () =>
    readings.intakeOpen() ? 1 : 0,
  );
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  registry.registerMetric(
    new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(read());
      },
    }),
  );
}
