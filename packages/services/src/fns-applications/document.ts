import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import type { FilesContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireApplication } from './require.ts';

export const fnsApplicationFileInput = z.object({
  applicationId: idField,
  part: z.enum(['document', 'signature', 'power', 'powerSignature']).default('document'),
  /** A line of the history: the protocol of that check of the signature instead. */
  eventId: idField.optional(),
});
export type FnsApplicationFileInput = z.input<typeof fnsApplicationFileInput>;

export interface GivenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The file of an application as it was made, its signature as it came, the power of attorney by which it was signed, or the
 * protocol of a check of the signature.
 * @throws AppError `fns_application.not_found`, `file.not_found` before there is one.
 */
export async function fnsApplicationFile(
  context: FilesContext,
  actor: Actor,
  input: FnsApplicationFileInput,
): Promise<GivenFile> {
  const { applicationId, part, eventId } = readInput(fnsApplicationFileInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const { organizationId } = await requireApplication(context, access, applicationId);
  const file = { select: { sha256: true, name: true, mediaType: true } };
  const { unsafeClient } = context.database;
  if (eventId !== undefined) {
    const event = await unsafeClient.fnsApplicationEvent.findFirst({
      where: { organizationId, applicationId, id: eventId },
      select: { protocolFile: file },
    });
    return given(context, event?.protocolFile ?? null);
  }
  const row = await unsafeClient.fnsApplication.findFirstOrThrow({
    where: { organizationId, id: applicationId },
    select: { documentFile: file, signatureFile: file, powerFile: file, powerSignatureFile: file },
  });
  return given(context, row[`${part}File`]);
}

async function given(
  { files }: FilesContext,
  found: { readonly sha256: string; readonly name: string; readonly mediaType: string } | null,
): Promise<GivenFile> {
  if (found === null) throw notFound('file');
  return { name: found.name, mediaType: found.mediaType, bytes: await files.read(found.sha256) };
}
