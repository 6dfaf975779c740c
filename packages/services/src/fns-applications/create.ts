import { inTransaction, scoped } from '@koreshok/db';
import { type Actor, AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireOutlet } from '../registers/add.ts';
import { writeDraft } from './draft.ts';
import { prefilled } from './prefill.ts';
import { filingAccess } from './require.ts';

export const createFnsApplicationInput = z.object({
  /** Named by the operator; a client's member files for its own organization. */
  clientId: idField.optional(),
  kind: z.enum(['registration', 'reregistration', 'removal']),
  /** The register it is about; a registration names the outlet it will stand in instead. */
  registerId: idField.optional(),
  outletId: idField.optional(),
});
export type CreateFnsApplicationInput = z.input<typeof createFnsApplicationInput>;

/**
 * Begins an application with everything that is known put in.
 * @throws AppError `register.not_found`, `outlet.not_found`, `client.not_found`, `fns_application.subject` when neither is
 * named, `access.denied`.
 */
export async function createFnsApplication(
  context: ServiceContext,
  actor: Actor,
  input: CreateFnsApplicationInput,
): Promise<{ readonly id: string }> {
  const { clientId, kind, registerId, outletId } = readInput(createFnsApplicationInput, input);
  const now = context.clock.now();
  const access = filingAccess(actor, now);
  const organizationId = await targetClient(context, access, clientId);
  if (kind === 'registration' ? outletId === undefined : registerId === undefined) throw noSubject(kind);
  if (outletId !== undefined) await requireOutlet(context, access, organizationId, outletId);
  const register =
    registerId === undefined
      ? null
      : await scoped(context.database, access).cashRegister.findFirst({
          where: { organizationId, id: registerId, archivedAt: null },
          select: {
            id: true,
            name: true,
            model: true,
            serialNumber: true,
            registrationNumber: true,
            outletId: true,
          },
        });
  if (registerId !== undefined && register === null) throw notFound('register');
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    const content = await prefilled(
      transaction,
      organizationId,
      kind,
      register,
      register?.outletId ?? outletId,
    );
    await writeDraft(transaction, actor, now, {
      id,
      organizationId,
      cashRegisterId: register?.id ?? null,
      outletId: outletId ?? null,
      kind,
      content,
      subject: register?.name ?? '',
    });
  });
  return { id };
}

function noSubject(kind: string): AppError {
  const field = kind === 'registration' ? 'outletId' : 'registerId';
  const sentence = kind === 'registration' ? 'Выберите торговую точку.' : 'Выберите кассу.';
  return new AppError('bad_request', 'fns_application.subject', sentence, { fields: { [field]: sentence } });
}
