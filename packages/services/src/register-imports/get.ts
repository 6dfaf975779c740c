import { exact } from '@koreshok/db';
import type { Actor, ImportState } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { importAccess, requireImport } from './require.ts';

export const registerImportInput = z.object({ importId: idField });
export type RegisterImportInput = z.input<typeof registerImportInput>;

/** How an import stands. */
export interface RegisterImportCard {
  readonly id: string;
  readonly fileName: string;
  readonly mode: 'production' | 'test_drive';
  readonly state: ImportState;
  /** Why the file could not be read; '' otherwise. */
  readonly problem: string;
  readonly createdAt: Date;
  readonly counts: Readonly<Record<'good' | 'wrong' | 'added' | 'skipped', number>>;
  /** How far the worker is; null when nothing runs. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** An import in reach of the actor. @throws AppError `register_import.not_found`, `access.denied`. */
export async function getRegisterImport(
  context: ServiceContext,
  actor: Actor,
  input: RegisterImportInput,
): Promise<RegisterImportCard> {
  const { importId } = readInput(registerImportInput, input);
  const access = importAccess(actor, context.clock.now());
  const found = await requireImport(context, access, importId);
  const { organizationId, jobId } = found;
  const { unsafeClient } = context.database;
  const [groups, job] = await Promise.all([
    unsafeClient.registerImportRow.groupBy({
      by: ['state'],
      where: { organizationId, importId },
      _count: { _all: true },
    }),
    unsafeClient.job.findFirst({
      where: { organizationId, id: jobId },
      select: { state: true, progress: true, total: true },
    }),
  ]);
  const counts = { good: 0, wrong: 0, added: 0, skipped: 0 };
  for (const { state, _count } of groups) counts[state] = exact(_count._all);
  const runs = job !== null && (job.state === 'waiting' || job.state === 'running');
  return {
    id: found.id,
    fileName: found.fileName,
    mode: found.mode,
    state: found.state,
    problem: found.problem,
    createdAt: found.createdAt,
    counts,
    progress: runs ? { done: job.progress, total: job.total } : null,
  };
}
