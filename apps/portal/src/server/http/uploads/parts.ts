import { AppError } from '@koreshok/domain';

import type { UploadedFile, UploadedFiles } from './upload.ts';

/**
 * The files of a body: one alone, or several as parts of `multipart/form-data` (RFC 7578). The body has been cut to its
 * most bytes before, so what is unpacked here is no larger.
 * @param names the parts a door takes, the first of which a plain body is.
 * @throws AppError `file.broken` (bad_request) for a body that is no form, for a part nobody asked for and for one that is
 * no file, `file.missing` (bad_request) without the first.
 */
export async function filesIn(
  body: Uint8Array,
  contentType: string,
  names: readonly [string, ...string[]],
  fileName: string,
): Promise<{ readonly file: UploadedFile; readonly files: UploadedFiles }> {
  const [first] = names;
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    const file = { name: fileName, bytes: body };
    return { file, files: { [first]: file } };
  }
  const files: Record<string, UploadedFile> = {};
  for (const [name, part] of await formOf(body, contentType)) {
    if (!names.includes(name) || typeof part === 'string' || name in files) throw broken();
    files[name] = { name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) };
  }
  const file = files[first];
  if (file === undefined) throw missing(first);
  return { file, files };
}

async function formOf(body: Uint8Array, contentType: string): Promise<FormData> {
  const response = new Response(Buffer.from(body), { headers: { 'content-type': contentType } });
  try {
    return await response.formData();
  } catch (cause) {
    throw broken(cause);
  }
}

function broken(cause?: unknown): AppError {
  const sentence = 'Файлы дошли не целиком. Выберите их ещё раз и повторите загрузку.';
  return new AppError('bad_request', 'file.broken', sentence, { cause });
}

function missing(name: string): AppError {
  const sentence = 'Выберите файл.';
  return new AppError('bad_request', 'file.missing', sentence, { fields: { [name]: sentence } });
}
