import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, AppError, newId, nextContractState } from '@koreshok/domain';
import { z } from 'zod';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { keepSignatureFiles, readSignatureFiles, type SignatureFiles } from '../signature-files/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { askToVerify } from './jobs.ts';
import { fileNumber } from './keep-document.ts';
import { moveContract, readContract } from './move.ts';

/** Uploads to one contract within a day; each costs a verification. */
const MOST_A_DAY = 30;
const DAY = 86_400_000;

export const uploadSignatureInput = z.object({ contractId: idField });
export type UploadSignatureInput = z.input<typeof uploadSignatureInput>;

/**
 * Takes the client's signature in: it is kept as it came and judged by a job; see `getContract` for the verdict.
 * @throws AppError `contract.not_found`, `contract.state` (conflict) unless it waits for the client's signature,
 * `signature.too_many` (too_many_requests), `input.invalid` for a file that is no signature.
 */
export async function uploadSignature(
  context: FilesContext,
  actor: Actor,
  input: UploadSignatureInput,
  files: SignatureFiles,
): Promise<{ readonly signatureId: string }> {
  const { contractId } = readInput(uploadSignatureInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  readSignatureFiles(files);
  const now = context.clock.now();
  const kept = await keepSignatureFiles(context, organizationId, files);
  const signatureId = newId(now);
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    // Only to refuse in the same words: nothing moves before the verdict.
    if (nextContractState(contract.state, 'client_signed') === null) {
      await moveContract(transaction, contract, 'client_signed', now);
    }
    await refuseFlood(transaction, { organizationId, contractId }, now);
    const base = fileNumber(contract.number);
    const names = { signature: `${base}.pdf.zakazchik.sig`, power: `${base}-mchd.xml` };
    await transaction.contractSignature.create({
      data: {
        ...(await kept.write(transaction, names, now)),
        id: signatureId,
        organizationId,
        contractId,
        party: 'client',
        uploadedById: actor.userId,
        receivedAt: now,
      },
      select: { id: true },
    });
    await askToVerify(transaction, { organizationId, id: signatureId }, now);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'contract.signature_uploaded',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { signatureId, sha256: kept.sha256, withPower: files.power !== undefined },
    });
  });
  return { signatureId };
}

async function refuseFlood(
  transaction: Transaction,
  where: { readonly organizationId: string; readonly contractId: string },
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - DAY);
  const tried = await transaction.contractSignature.count({ where: { ...where, receivedAt: { gt: since } } });
  if (tried < MOST_A_DAY) return;
  throw new AppError(
    'too_many_requests',
    'signature.too_many',
    'За сутки загружено слишком много подписей. Попробуйте завтра или напишите в поддержку.',
  );
}
