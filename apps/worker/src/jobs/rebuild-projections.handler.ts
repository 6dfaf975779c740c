import { countRegisters, rebuildRegister, registersAfter } from '@koreshok/db/projections';
import type { Pool } from 'mysql2/promise';
import type { JobHandler } from './run.ts';

const REGISTERS_AT_ONCE = 100;

/** Rebuilds register by register; repeating it is harmless, so it starts from the first one at every try. */
export function rebuildProjections(pool: Pool): JobHandler {
  return async (_job, progress) => {
    const total = await countRegisters(pool);
    let done = 0;
    let documents = 0;
    let after = '';
    for (;;) {
      const page = await registersAfter(pool, after, REGISTERS_AT_ONCE);
      for (const cashRegisterId of page) {
        documents += await rebuildRegister(pool, cashRegisterId);
        done += 1;
        await progress.report(done, Math.max(done, total));
      }
      const last = page.at(-1);
      if (last === undefined) return `${done} registers, ${documents} documents`;
      after = last;
    }
  };
}
