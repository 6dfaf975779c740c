import { NoAnswer, ProcessApart, type SilenceReason } from '@koreshok/environment/apart';

import { TABLE_LIMITS } from '../tables/limits.ts';
import { type Table, TableError, type TableFault } from '../tables/table.ts';
import type { FileToRead, ReadFile } from './program.ts';

const faults: Readonly<Record<SilenceReason, TableFault>> = {
  time: 'file.time',
  memory: 'file.unpacked',
  fault: 'file.unreadable',
};

/**
 * Reads a table in a process apart, under the limits of time and memory; a file that breaks them costs that process its
 * life and nothing else.
 * @throws TableError; `file.unpacked` also when the process ran out of memory, `file.time` when it was stopped.
 */
export async function readTableApart(
  bytes: Uint8Array,
  fileName: string,
  limits: { readonly timeMs: number; readonly memoryMb: number } = TABLE_LIMITS,
): Promise<Table> {
  const reader = new ProcessApart<FileToRead, ReadFile>(import.meta.url, './program.ts', limits.memoryMb);
  try {
    const answer = await reader.ask({ bytes, fileName }, limits.timeMs);
    if ('table' in answer) return answer.table;
    throw new TableError(answer.fault);
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    throw new TableError(faults[cause.reason], undefined, { cause });
  } finally {
    await reader.close();
  }
}
