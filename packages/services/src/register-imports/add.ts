import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { type ServiceContext, writeAudit, writeJob } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type RegisterImportInput, registerImportInput } from './get.ts';
import { importAccess, requireImport } from './require.ts';
import { busy, stateOf } from './save-row.ts';

/** The job that adds the registers of an import. */
export const ADD_REGISTER_IMPORT = 'registers.import.add';

/**
 * Asks the worker to add every row without errors; those with errors stay to be mended and added later.
 * @throws AppError `register_import.not_found`, `register_import.busy`, `access.denied`.
 */
export async function addImportedRegisters(
  context: ServiceContext,
  actor: Actor,
  input: RegisterImportInput,
): Promise<void> {
  const { importId } = readInput(registerImportInput, input);
  const now = context.clock.now();
  const { organizationId } = await requireImport(context, importAccess(actor, now), importId);
  await inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM RegisterImport WHERE id = ${importId} FOR UPDATE`;
    if ((await stateOf(transaction, organizationId, importId)) !== 'ready') throw busy();
    const jobId = await writeJob(transaction, now, {
      organizationId,
      name: ADD_REGISTER_IMPORT,
      payload: { importId, userId: actor.userId, actorOrganizationId: actor.organizationId },
      createdById: actor.userId,
    });
    await transaction.registerImport.updateMany({
      where: { organizationId, id: importId },
      data: { state: 'adding', jobId },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'register_import.adding',
      subjectType: 'RegisterImport',
      subjectId: importId,
    });
  });
}
