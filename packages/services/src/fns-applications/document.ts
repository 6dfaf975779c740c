import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import type { FilesContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireApplication } from './require.ts';

export const fnsApplicationFileInput = z.object({
  applicationId: idField,
  part: z.enum(['document', 'signature', 'power', 'powerSignature']).default('document'),
});
export type FnsApplicationFileInput = z.input<typeof fnsApplicationFileInput>;

export interface GivenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The file of an application as it was made, its signature as it came, or the power of attorney by which it was signed.
 * @throws AppError `fns_application.not_found`, `file.not_found` before there is one.
 */
export async function fnsApplicationFile(
  context: FilesContext,
  actor: Actor,
  input: FnsApplicationFileInput,
): Promise<GivenFile> {
  const { applicationId, part } = readInput(fnsApplicationFileInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const { organizationId } = await requireApplication(context, access, applicationId);
  const file = { select: { sha256: true, name: true, mediaType: true } };
  const row = await context.database.unsafeClient.fnsApplication.findFirstOrThrow({
    where: { organizationId, id: applicationId },
    select: { documentFile: file, signatureFile: file, powerFile: file, powerSignatureFile: file },
  });
  const found = row[`${part}File`];
  if (found === null) throw notFound('file');
  return { name: found.name, mediaType: found.mediaType, bytes: await context.files.read(found.sha256) };
}
