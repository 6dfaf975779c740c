import { TRPCClientError } from '@trpc/client';

/** What a form or a list shows when the server refused or could not be reached. */
export interface Failure {
  readonly code: string;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The same may well succeed a moment later. */
  readonly temporary: boolean;
}

const UNREACHABLE: Failure = {
  code: 'network',
  sentence: 'Нет связи с сервером. Введённое сохранено — проверьте интернет и повторите.',
  fields: {},
  temporary: true,
};

const TEMPORARY = new Set([429, 502, 503, 504]);

/** The failure behind anything a call threw. */
export function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof TRPCClientError)) return UNREACHABLE;
  const data: unknown = thrown.data;
  if (!isPublicError(data)) return UNREACHABLE;
  const { code, sentence, fields, httpStatus } = data;
  return { code, sentence, fields, temporary: TEMPORARY.has(httpStatus) };
}

/** The same as an error whose message can be shown, for dialogs that show what was thrown. */
export function shownError(thrown: unknown): Error {
  return new Error(failureOf(thrown).sentence, { cause: thrown });
}

interface PublicErrorData {
  readonly code: string;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly httpStatus: number;
}

function isPublicError(data: unknown): data is PublicErrorData {
  return (
    typeof data === 'object' && data !== null && 'sentence' in data && 'code' in data && 'fields' in data
  );
}
