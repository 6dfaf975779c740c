import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, AppError, newId, nextContractState } from '@koreshok/domain';
import { z } from 'zod';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { askToVerify } from './jobs.ts';
import { fileNumber } from './keep-document.ts';
import { moveContract, readContract } from './move.ts';
import { looksLikeSignature, looksLikeXml } from './upload-content.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes of an upload; a detached signature has some ten thousand. */
export const MOST_SIGNATURE_BYTES = 2 * MEGABYTE;
export const MOST_POWER_BYTES = 2 * MEGABYTE;
/** Uploads to one contract within a day; each costs a verification. */
const MOST_A_DAY = 30;
const DAY = 86_400_000;

/** A file as base64, of so many bytes at most. */
const fileField = (most: number, sentence: string) =>
  z
    .string({ error: sentence })
    .max(Math.ceil(most / 3) * 4 + 4, 'Файл слишком большой. Проверьте, тот ли файл вы загружаете.')
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
    .refine((bytes) => bytes.length > 0, 'Файл пуст. Выберите другой.');

const signatureField = fileField(MOST_SIGNATURE_BYTES, 'Выберите файл подписи.').refine(
  looksLikeSignature,
  'Это не файл электронной подписи. Нужен файл .sig, .sgn или .p7s, созданный программой подписания.',
);

export const uploadSignatureInput = z
  .object({
    contractId: idField,
    /** The detached signature: DER, PEM or base64, the whole file once more in base64. */
    signature: signatureField,
    /** A machine-readable power of attorney (МЧД) where a person signs for the organization. */
    power: fileField(MOST_POWER_BYTES, 'Выберите файл доверенности.')
      .refine(looksLikeXml, 'Доверенность должна быть файлом XML.')
      .optional(),
    powerSignature: signatureField.optional(),
  })
  .refine(({ power, powerSignature }) => (power === undefined) === (powerSignature === undefined), {
    path: ['powerSignature'],
    message: 'К доверенности нужен и файл её подписи.',
  });
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
): Promise<{ readonly signatureId: string }> {
  const { contractId, ...files } = readInput(uploadSignatureInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  const kept = await putAll(context, files);
  const signatureId = newId(now);
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    // Only to refuse in the same words: nothing moves before the verdict.
    if (nextContractState(contract.state, 'client_signed') === null) {
      await moveContract(transaction, contract, 'client_signed', now);
    }
    await refuseFlood(transaction, { organizationId, contractId }, now);
    const base = fileNumber(contract.number);
    const keep = (file: Put, name: string, mediaType: string) =>
      keepFile(transaction, now, { ...file, organizationId, name, mediaType, retainUntil: null });
    const signatureFileId = await keep(kept.signature, `${base}.pdf.zakazchik.sig`, SIGNATURE_TYPE);
    const powerFileId = kept.power && (await keep(kept.power, `${base}-mchd.xml`, 'application/xml'));
    const powerSignatureFileId =
      kept.powerSignature && (await keep(kept.powerSignature, `${base}-mchd.xml.sig`, SIGNATURE_TYPE));
    await transaction.contractSignature.create({
      data: {
        id: signatureId,
        organizationId,
        contractId,
        party: 'client',
        signatureFileId,
        powerFileId: powerFileId ?? null,
        powerSignatureFileId: powerSignatureFileId ?? null,
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
      details: { signatureId, sha256: kept.signature.sha256, withPower: powerFileId !== undefined },
    });
  });
  return { signatureId };
}

const SIGNATURE_TYPE = 'application/pkcs7-signature';

interface Put {
  readonly sha256: string;
  readonly sizeBytes: number;
}

async function putAll(
  context: FilesContext,
  files: Readonly<Record<'signature', Uint8Array>> & {
    readonly power?: Uint8Array | undefined;
    readonly powerSignature?: Uint8Array | undefined;
  },
): Promise<{ signature: Put; power: Put | undefined; powerSignature: Put | undefined }> {
  const put = async (bytes: Uint8Array): Promise<Put> => ({
    sha256: await context.files.put(bytes),
    sizeBytes: bytes.length,
  });
  return {
    signature: await put(files.signature),
    power: files.power && (await put(files.power)),
    powerSignature: files.powerSignature && (await put(files.powerSignature)),
  };
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
