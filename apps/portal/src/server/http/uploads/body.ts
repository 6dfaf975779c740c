import { AppError } from '@koreshok/domain';

const MEGABYTE = 1024 * 1024;

/**
 * Reads a body no further than it may be long.
 * @throws AppError `file.large` (bad_request).
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  const parts: Uint8Array[] = [];
  let length = 0;
  // A body that is left half-read is let go of by leaving the loop.
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > most) throw tooLarge(most);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function tooLarge(most: number): AppError {
  const sentence = `Файл больше ${Math.floor(most / MEGABYTE)} МБ. Уменьшите его или разделите на части.`;
  return new AppError('bad_request', 'file.large', sentence, { fields: { file: sentence } });
}
