import { Counter, Gauge, Registry } from 'prom-client';

/** What the worker shows on /metrics. */
export interface WorkerMetrics {
  readonly registry: Registry;
  readonly projected: Counter;
  readonly handled: Counter;
  readonly failed: Counter;
  readonly backlog: Gauge;
  readonly backlogAge: Gauge;
}

export function workerMetrics(): WorkerMetrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    projected: new Counter({
      name: 'worker_documents_projected_total',
      help: 'Documents brought into the projections',
      registers,
    }),
    handled: new Counter({
      name: 'worker_facts_handled_total',
      help: 'Outbox facts handled, by consumer',
      labelNames: ['consumer'],
      registers,
    }),
    failed: new Counter({
      name: 'worker_failures_total',
      help: 'Failed facts and jobs, by consumer or job name',
      labelNames: ['what'],
      registers,
    }),
    backlog: new Gauge({
      name: 'worker_outbox_waiting',
      help: 'Outbox facts waiting, by consumer',
      labelNames: ['consumer'],
      registers,
    }),
    backlogAge: new Gauge({
      name: 'worker_outbox_oldest_seconds',
      help: 'Age of the oldest waiting fact, by consumer',
      labelNames: ['consumer'],
      registers,
    }),
  };
}
