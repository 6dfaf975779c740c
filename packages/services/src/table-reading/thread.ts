import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read.ts';
import { TableError } from '../tables/table.ts';

const { bytes, fileName } = workerData as { readonly bytes: Uint8Array; readonly fileName: string };

try {
  parentPort?.postMessage({ table: await readTable(bytes, fileName) });
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  parentPort?.postMessage({ fault: error.code });
}
