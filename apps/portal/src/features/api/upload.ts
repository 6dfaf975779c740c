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

type Parameters = Readonly<Record<string, string | undefined>>;

/**
 * Sends a file to one of the doors for files.
 * @throws UploadFailure
 */
export function upload<Answer>(door: string, file: File, parameters: Parameters = {}): Promise<Answer> {
  return send(door, file, { ...parameters, 'file-name': file.name });
}

/**
 * Sends files that belong together to a door that takes several, each under the name of its part.
 * @throws UploadFailure
 */
export function uploadTogether<Answer>(
  door: string,
  files: Readonly<Partial<Record<string, File>>>,
  parameters: Parameters = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [name, file] of Object.entries(files)) if (file !== undefined) form.set(name, file);
  return send(door, form, parameters);
}

async function send<Answer>(door: string, body: File | FormData, parameters: Parameters): Promise<Answer> {
  const address = hrefWith(`/api/upload/${door}`, parameters);
  const response = await fetch(address, { method: 'POST', body }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response?.ok === true) return answer as Answer;
  throw new UploadFailure(
    isRefusal(answer) ? { ...answer, temporary: response?.status === 429 } : UNREACHABLE,
  );
}

function isRefusal(body: unknown): body is Omit<Failure, 'temporary'> {
  return (
    typeof body === 'object' && body !== null && 'sentence' in body && 'code' in body && 'fields' in body
  );
}
