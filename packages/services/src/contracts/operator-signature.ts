import { inTransaction } from '@koreshok/db';
import { newId, notFound, offerEnds } from '@koreshok/domain';
import type { Signer } from '@koreshok/signing';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { writePaperFile } from '../papers/write.ts';
import { documentOf } from './document.ts';
import { fileNumber } from './keep-document.ts';
import { moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';

/**
 * Signs for the operator a contract it has approved and offers it to the client. For the worker; a contract that is past
 * that stays as it is.
 * @param signer the operator's own signature behind its port.
 */
export async function signForOperator(
  context: FilesContext,
  signer: Signer,
  contractId: string,
): Promise<'signed' | 'nothing to sign'> {
  const row = await context.database.unsafeClient.contract.findUnique({
    where: { id: contractId },
    select: { organizationId: true, state: true },
  });
  if (row === null) throw notFound('contract');
  if (row.state !== 'signing') return 'nothing to sign';
  const { organizationId } = row;
  const now = context.clock.now();
  const signature = await signer.sign(await documentOf(context, organizationId, contractId), now);
  const sha256 = await context.files.put(signature);
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    const fileId = await keepFile(transaction, now, {
      organizationId,
      sha256,
      name: `${fileNumber(contract.number)}.pdf.ispolnitel.sig`,
      mediaType: 'application/pkcs7-signature',
      sizeBytes: signature.length,
      retainUntil: null,
    });
    await transaction.contractSignature.create({
      data: {
        id: newId(now),
        organizationId,
        contractId,
        party: 'operator',
        signatureFileId: fileId,
        receivedAt: now,
      },
      select: { id: true },
    });
    await writePaperFile(transaction, {
      organizationId,
      paperId: contractId,
      fileId,
      role: 'operator_signature',
    });
    const expiresAt = offerEnds(now);
    await moveContract(transaction, contract, 'operator_signed', now, { expiresAt });
    await tellOfContract(transaction, now, 'offered', contract, { until: expiresAt });
    await writeAudit(transaction, null, now, {
      organizationId,
      action: 'contract.signed_by_operator',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { number: contract.number, sha256 },
    });
  });
  return 'signed';
}
