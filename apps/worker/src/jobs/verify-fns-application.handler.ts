import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilesContext } from '@koreshok/services/context';
import { verifyFnsApplication } from '@koreshok/services/fns-application-work';
import { trustMaterialFrom, verifyInWorker } from '@koreshok/signing';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const payload = z.object({ applicationId: z.string() });

/** Judges the signature of an application by the certificates of a folder, read anew for each. */
export function verifyApplication(services: FilesContext, trustFolder: string): JobHandler {
  return async (job) => {
    const { applicationId } = payload.parse(job.payload);
    const trust = trustMaterialFrom(await filesOf(trustFolder));
    return verifyFnsApplication(services, job, applicationId, (request) =>
      verifyInWorker({ ...request, trust }),
    );
  };
}

async function filesOf(folder: string): Promise<readonly Uint8Array[]> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  return Promise.all(names.toSorted().map((name) => readFile(join(folder, name))));
}
