import { hrefWith } from '../lists/query.ts';
import type { Failure } from './failure.ts';

/** A file that was refused, or did not arrive. */
export class UploadFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.sentence);
    this.name = 'UploadFailure';
    this.failure = failure;
  }
}

const UNREACHABLE: Failure = {
  code: 'network',
  sentence: 'Файл не дошёл: нет связи с сервером. Проверьте интернет и загрузите ещё раз.',
  fields: {},
  temporary: true,
};

/**
 * Sends a file to one of the doors for files.
 * @throws UploadFailure
 */
export async function upload<Answer>(
  door: string,
  file: File,
  parameters: Readonly<Record<string, string | undefined>> = {},
): Promise<Answer> {
  const address = hrefWith(`/api/upload/${door}`, { ...parameters, 'file-name': file.name });
  const response = await fetch(address, { method: 'POST', body: file }).catch(() => undefined);
  const body: unknown = await response?.json().catch(() => undefined);
  if (response?.ok === true) return body as Answer;
  throw new UploadFailure(isRefusal(body) ? { ...body, temporary: response?.status === 429 } : UNREACHABLE);
}

function isRefusal(body: unknown): body is Omit<Failure, 'temporary'> {
  return (
    typeof body === 'object' && body !== null && 'sentence' in body && 'code' in body && 'fields' in body
  );
}
