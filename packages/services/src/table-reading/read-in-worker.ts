import { Worker } from 'node:worker_threads';
import { TABLE_LIMITS } from '../tables/limits.ts';
import { type Table, TableError, type TableFault } from '../tables/table.ts';

type Answer = { readonly table: Table } | { readonly fault: TableFault };

/**
 * Reads a table on a thread of its own under the limits of time and memory; a file that breaks them costs the thread its
 * life and nothing else.
 * @throws TableError; `file.unpacked` also when the thread ran out of memory, `file.time` when it was stopped.
 */
export async function readTableInWorker(
  bytes: Uint8Array,
  fileName: string,
  limits: { readonly timeMs: number; readonly memoryMb: number } = TABLE_LIMITS,
): Promise<Table> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    env: {},
  });
  const outcome = Promise.withResolvers<Table>();
  const timer = setTimeout(() => outcome.reject(new TableError('file.time')), limits.timeMs);
  worker.once('message', (answer: Answer) => {
    if ('table' in answer) outcome.resolve(answer.table);
    else outcome.reject(new TableError(answer.fault));
  });
  worker.on('error', (cause: Error & { readonly code?: string }) =>
    outcome.reject(
      new TableError(
        cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file.unpacked' : 'file.unreadable',
        undefined,
        {
          cause,
        },
      ),
    ),
  );
  worker.once('exit', () => outcome.reject(new TableError('file.unreadable')));
  try {
    return await outcome.promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
