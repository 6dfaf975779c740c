import type { Transaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import type { FilesContext } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { looksLikeSignature, looksLikeXml } from './content.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes of each file; a detached signature has some ten thousand. */
const MOST_BYTES = 2 * MEGABYTE;
/** Bytes of a signature with a power of attorney and its signature, as they come together. */
export const MOST_PACKAGE_BYTES = 3 * MOST_BYTES + MEGABYTE;

/** A detached signature (DER, PEM or base64), and a power of attorney (МЧД) with its own where not the head signs. */
export interface SignatureFiles {
  readonly signature: Uint8Array;
  readonly power?: Uint8Array;
  readonly powerSignature?: Uint8Array;
}

const NO_SIGNATURE =
  'Это не файл электронной подписи. Нужен файл .sig, .sgn или .p7s, созданный программой подписания.';

/**
 * Keeps out what cannot be a signature or a power of attorney; what they are worth the verification says.
 * @throws AppError `input.invalid` (bad_request) with a sentence for each file.
 */
export function readSignatureFiles({ signature, power, powerSignature }: SignatureFiles): void {
  const fields = {
    ...problem('signature', signature, looksLikeSignature, NO_SIGNATURE),
    ...problem('power', power, looksLikeXml, 'Доверенность должна быть файлом XML.'),
    ...problem('powerSignature', powerSignature, looksLikeSignature, NO_SIGNATURE),
    ...(power !== undefined && powerSignature === undefined
      ? { powerSignature: 'К доверенности нужен и файл её подписи.' }
      : {}),
    ...(power === undefined && powerSignature !== undefined
      ? { power: 'К подписи доверенности нужен и файл самой доверенности.' }
      : {}),
  };
  const [first] = Object.values(fields);
  if (first !== undefined) throw new AppError('bad_request', 'input.invalid', first, { fields });
}

function problem(
  name: keyof SignatureFiles,
  bytes: Uint8Array | undefined,
  fits: (bytes: Uint8Array) => boolean,
  sentence: string,
): Readonly<Record<string, string>> {
  if (bytes === undefined) return {};
  if (bytes.length === 0) return { [name]: 'Файл пуст. Выберите другой.' };
  if (bytes.length > MOST_BYTES)
    return { [name]: 'Файл слишком большой. Проверьте, тот ли файл вы загружаете.' };
  return fits(bytes) ? {} : { [name]: sentence };
}

/** Ids of the files as they are kept. */
export interface KeptSignatureFiles {
  readonly signatureFileId: string;
  readonly powerFileId: string | null;
  readonly powerSignatureFileId: string | null;
}

const SIGNATURE_TYPE = 'application/pkcs7-signature';

/**
 * Puts the files away before a transaction and gives what writes their rows in it.
 * @param names of the kept files; the power's signature is named after the power.
 */
export async function keepSignatureFiles(
  context: FilesContext,
  organizationId: string,
  { signature, power, powerSignature }: SignatureFiles,
): Promise<{
  readonly sha256: string;
  readonly write: (
    transaction: Transaction,
    names: { readonly signature: string; readonly power: string },
    now: Date,
  ) => Promise<KeptSignatureFiles>;
}> {
  const put = async (bytes: Uint8Array) => ({
    sha256: await context.files.put(bytes),
    sizeBytes: bytes.length,
  });
  const signed = await put(signature);
  const powered = power && (await put(power));
  const powerSigned = powerSignature && (await put(powerSignature));
  return {
    sha256: signed.sha256,
    write: async (transaction, names, now) => {
      const keep = (file: typeof signed, name: string, mediaType: string) =>
        keepFile(transaction, now, { ...file, organizationId, name, mediaType, retainUntil: null });
      return {
        signatureFileId: await keep(signed, names.signature, SIGNATURE_TYPE),
        powerFileId: powered ? await keep(powered, names.power, 'application/xml') : null,
        powerSignatureFileId: powerSigned
          ? await keep(powerSigned, `${names.power}.sig`, SIGNATURE_TYPE)
          : null,
      };
    },
  };
}
