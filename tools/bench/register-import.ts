import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openDatabase } from '@koreshok/db';
import { aClient, anActor, anOperator } from '@koreshok/db/builders';
import { systemClock } from '@koreshok/domain';
import { withFiles } from '@koreshok/services/context';
import { addRegisterImport, checkRegisterImport } from '@koreshok/services/register-import-work';
import {
  addImportedRegisters,
  getRegisterImport,
  startRegisterImport,
} from '@koreshok/services/register-imports';
import { seededRandom } from '@koreshok/simulators/random';

import { StageDatabase } from '../proof/stage/database.ts';
import { registerFile } from './register-import/file.ts';

export const about = 'a file of registers from its upload to the last register added (--registers, --seed)';

export interface RegisterImportFigures {
  readonly registers: number;
  readonly fileBytes: number;
  /** Milliseconds: taking the file in, reading and checking it, adding the registers. */
  readonly uploadMs: number;
  readonly checkMs: number;
  readonly addMs: number;
  readonly totalMs: number;
  readonly progressReports: number;
}

/** Brings one workbook of registers and their outlets into a fresh database with the durability of production. */
export async function run(args: readonly string[]): Promise<RegisterImportFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      registers: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const registers = Number(values.registers);
  const folder = await mkdtemp(join(tmpdir(), 'koreshok-import-'));
  const server = await StageDatabase.open(folder);
  const database = await openDatabase({ url: server.urls.worker, poolSize: 3 });
  try {
    const context = withFiles({ database, clock: systemClock }, folder);
    const client = await aClient(database, await anOperator(database));
    const actor = anActor(client);
    const bytes = await registerFile(registers, client.inn, seededRandom(values.seed).next);
    let progressReports = 0;
    const progress = {
      report: async () => {
        progressReports += 1;
      },
    };
    const began = performance.now();
    const { id } = await startRegisterImport(context, actor, {}, { name: 'kassy.xlsx', bytes });
    const uploaded = performance.now();
    await checkRegisterImport(context, await jobOf(), id, progress);
    const checked = performance.now();
    await addImportedRegisters(context, actor, { importId: id });
    await addRegisterImport(context, await jobOf(), id, actor, progress);
    const ended = performance.now();
    const { state, counts } = await getRegisterImport(context, actor, { importId: id });
    if (state !== 'done' || counts.added !== registers) {
      throw new Error(`The import ended ${state} with ${JSON.stringify(counts)}`);
    }
    return {
      registers,
      fileBytes: bytes.length,
      uploadMs: Math.round(uploaded - began),
      checkMs: Math.round(checked - uploaded),
      addMs: Math.round(ended - checked),
      totalMs: Math.round(ended - began),
      progressReports,
    };

    async function jobOf() {
      const row = await database.unsafeClient.registerImport.findFirstOrThrow({ where: { id } });
      return { id: row.jobId, organizationId: row.organizationId };
    }
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
