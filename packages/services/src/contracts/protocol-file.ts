import { type Actor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import type { FilesContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';

export const getSignatureProtocolInput = z.object({ contractId: idField, signatureId: idField });
export type GetSignatureProtocolInput = z.input<typeof getSignatureProtocolInput>;

/**
 * The protocol of one check of a signature under a contract in reach, a refused one's too, as PDF.
 * @throws AppError `contract.not_found`, `file.not_found` before the verdict and for one that kept no protocol.
 */
export async function getSignatureProtocol(
  context: FilesContext,
  actor: Actor,
  input: GetSignatureProtocolInput,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  const { contractId, signatureId } = readInput(getSignatureProtocolInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'read'), contractId);
  const row = await context.database.unsafeClient.signatureReport.findFirst({
    where: { organizationId, signatureId, signature: { contractId } },
    select: { protocolFile: { select: { name: true, mediaType: true, sha256: true } } },
  });
  if (row === null || row.protocolFile === null) throw notFound('file');
  const { sha256, ...file } = row.protocolFile;
  return { ...file, bytes: await context.files.read(sha256) };
}
