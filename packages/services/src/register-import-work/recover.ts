import type { ServiceContext } from '../context/index.ts';
import { settleImport } from './load.ts';

const AT_ONCE = 100;

/**
 * Finds imports whose job has ended without them, cancelled or failed for good, and puts them where a person can go on.
 * For the worker's sweep.
 * @returns how many were found.
 */
export async function recoverRegisterImports(context: ServiceContext): Promise<number> {
  const { unsafeClient } = context.database;
  const open = await unsafeClient.registerImport.findMany({
    where: { state: { in: ['checking', 'adding'] } },
    take: AT_ONCE,
    select: { id: true, organizationId: true, state: true, jobId: true },
  });
  const jobs = await unsafeClient.job.findMany({
    where: { id: { in: open.map(({ jobId }) => jobId) } },
    select: { id: true, state: true },
  });
  const states = new Map(jobs.map(({ id, state }) => [id, state]));
  let found = 0;
  for (const each of open) {
    const job = states.get(each.jobId);
    if (job === 'waiting' || job === 'running' || job === 'done') continue;
    found += 1;
    if (each.state === 'adding') await settleImport(context, each, 'ready');
    else if (job === 'cancelled') await settleImport(context, each, 'cancelled');
    else await settleImport(context, each, 'failed', LOST);
  }
  return found;
}

const LOST = 'Файл не удалось проверить из-за нашей ошибки, она записана. Загрузите его ещё раз.';
