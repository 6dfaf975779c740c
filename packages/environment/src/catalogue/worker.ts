import { host, integer, milliseconds, port, seconds } from '../kinds.ts';
import { setting } from '../setting.ts';

export const workerSettings = {
  WORKER_HTTP_HOST: setting({
    kind: host(),
    meaning: 'The address the worker’s health, readiness and metrics listen on.',
    readBy: ['worker', 'portal', 'supervisor', 'tools'],
    fallback: '127.0.0.1',
  }),
  WORKER_HTTP_PORT: setting({
    kind: port(),
    meaning: 'The port of the worker’s health, readiness and metrics.',
    readBy: ['worker', 'portal', 'supervisor', 'tools'],
    fallback: '7791',
  }),
  WORKER_CONCURRENCY: setting({
    kind: integer(1, 64),
    meaning: 'How many jobs run at once.',
    readBy: ['worker'],
    fallback: '4',
  }),
  WORKER_POLL_MS: setting({
    kind: milliseconds(10, 60_000),
    meaning: 'How often waiting jobs and outbox rows are looked for.',
    readBy: ['worker'],
    fallback: '200',
  }),
  WORKER_LEASE_SECONDS: setting({
    kind: seconds(5, 3_600),
    meaning: 'How long a job stays taken by a worker that gives no sign of life.',
    readBy: ['worker'],
    fallback: '60',
  }),
  WORKER_MOVE_MONTHS_AFTER: setting({
    kind: integer(0, 59),
    meaning:
      'After how many months the bytes of documents move from the database to the file folder; 0 keeps them.',
    readBy: ['worker'],
    fallback: '13',
  }),
  WORKER_SWEEP_SECONDS: setting({
    kind: seconds(1, 86_400),
    meaning: 'How often work that was lost on its way is looked for.',
    readBy: ['worker'],
    fallback: '30',
  }),
} as const;
