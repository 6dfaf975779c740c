import { inTransaction } from '@koreshok/db';
import { type Actor, mayBecome } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contentShape } from './content.ts';
import { moveApplicationPaper } from './paper.ts';
import { filingAccess, requireApplication, stale } from './require.ts';

export const saveFnsApplicationInput = z.object({
  applicationId: idField,
  /** The version that was filled in: another one in between is not overwritten. */
  version: z.number().int().min(1),
  content: contentShape,
});
export type SaveFnsApplicationInput = z.input<typeof saveFnsApplicationInput>;

/**
 * Keeps a form as far as it is filled in. One that waits for its signature becomes a draft again: the file to be signed no
 * longer says what the form does.
 * @throws AppError `fns_application.not_found`, `fns_application.moved` (conflict), `access.denied`.
 */
export async function saveFnsApplication(
  context: ServiceContext,
  actor: Actor,
  input: SaveFnsApplicationInput,
): Promise<{ readonly version: number }> {
  const { applicationId, version, content } = readInput(saveFnsApplicationInput, input);
  const now = context.clock.now();
  const found = await requireApplication(context, filingAccess(actor, now), applicationId);
  if (found.state !== 'draft' && !mayBecome(found.state, 'draft')) throw stale();
  if (content.kind !== found.kind) throw stale();
  const { organizationId } = found;
  const subject = `${content.model} ${content.serialNumber}`.trim();
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.fnsApplication.updateMany({
      where: { organizationId, id: applicationId, version, state: { in: ['draft', 'awaiting_signature'] } },
      data: {
        content: JSON.stringify(content),
        version: version + 1,
        state: 'draft',
        documentFileId: null,
        signatureFileId: null,
        powerFileId: null,
        powerSignatureFileId: null,
        problem: '',
        fn: bare(content.fn),
        registrationNumber: bare(content.registrationNumber),
        updatedAt: now,
        ...(found.cashRegisterId === null ? { subject: subject.slice(0, 200) } : {}),
      },
    });
    if (count === 0) throw stale();
    await moveApplicationPaper(transaction, { organizationId, id: applicationId }, 'draft');
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'fns_application.saved',
      subjectType: 'FnsApplication',
      subjectId: applicationId,
      details: { version: version + 1 },
    });
  });
  return { version: version + 1 };
}

/** Codes stand in columns of digits; what is no code yet stays in the form alone. */
function bare(code: string): string {
  const digits = code.replace(/[\s-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : '';
}
