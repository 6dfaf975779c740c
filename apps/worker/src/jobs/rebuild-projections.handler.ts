import { countRegisters, rebuildRegister, registersAfter } from '@koreshok/db/projections';
import { archiveReader } from '@koreshok/services/archive';
import type { FilesContext } from '@koreshok/services/context';
import type { Pool } from 'mysql2/promise';
import { rebuildPayload } from './rebuild-projections.ts';
import type { JobHandler } from './run.ts';

const REGISTERS_AT_ONCE = 100;

/**
 * Rebuilds register by register, each in a transaction of its own, while traffic goes on. It goes on behind the last
 * register it reported, after a crash as after it was stopped and resumed.
 */
export function rebuildProjections(pool: Pool, services: FilesContext): JobHandler {
  return async (job, progress) => {
    let { after, registers, documents } = rebuildPayload.parse(job.payload);
    const total = await countRegisters(pool);
    const read = archiveReader(services);
    for (;;) {
      const page = await registersAfter(pool, after, REGISTERS_AT_ONCE);
      for (const cashRegisterId of page) {
        documents += await rebuildRegister(pool, cashRegisterId, ([fn, number, month]) =>
          read({ fn, number, month }),
        );
        registers += 1;
        after = cashRegisterId;
        await progress.report(registers, Math.max(registers, total), { after, registers, documents });
      }
      if (page.length === 0) return `${registers} registers, ${documents} documents`;
    }
  };
}
