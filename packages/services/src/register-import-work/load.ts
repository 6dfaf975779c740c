import type { ServiceContext } from '../context/index.ts';
import type { WorkedImport } from './step.ts';

/** The import a job is about; null when it is gone or no longer waits for this work. */
export async function loadImport(
  context: ServiceContext,
  job: { readonly id: string; readonly organizationId: string },
  importId: string,
  state: 'checking' | 'adding',
): Promise<WorkedImport | null> {
  const row = await context.database.unsafeClient.registerImport.findFirst({
    where: { organizationId: job.organizationId, id: importId, jobId: job.id, state },
    select: {
      id: true,
      organizationId: true,
      mode: true,
      state: true,
      fileName: true,
      file: { select: { sha256: true } },
    },
  });
  if (row === null) return null;
  const { file, ...rest } = row;
  return { ...rest, sha256: file.sha256 };
}

/** Moves an import on from the work of one job, unless somebody else has moved it meanwhile. */
export async function settleImport(
  context: ServiceContext,
  { id, organizationId, state }: Pick<WorkedImport, 'id' | 'organizationId' | 'state'>,
  to: 'ready' | 'done' | 'cancelled' | 'failed',
  problem = '',
): Promise<void> {
  await context.database.unsafeClient.registerImport.updateMany({
    where: { organizationId, id, state },
    data: { state: to, problem, ...(to === 'ready' ? {} : { finishedAt: context.clock.now() }) },
  });
}
