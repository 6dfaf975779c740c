import { AppError, type AppErrorKind } from '@koreshok/domain';
import { TRPCError } from '@trpc/server';
import { config, locales, ZodError } from 'zod';

// What zod itself says of a field is read by people too.
config(locales.ru());

/** What every outside reader of an error sees: tRPC and REST clients alike. */
export interface PublicError {
  readonly code: string;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const HTTP_STATUS: Readonly<Record<AppErrorKind, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
};

/** Turns anything thrown into the one error of the product; what is not known becomes «internal» and keeps its cause for the log. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof ZodError) return invalidInput(thrown);
  if (thrown instanceof TRPCError) return fromTrpc(thrown);
  return new AppError(
    'internal',
    'internal',
    'На нашей стороне произошла ошибка, она уже записана. Попробуйте ещё раз через минуту.',
    { cause: thrown },
  );
}

/** The part of an error that may leave the server. */
export function publicError(error: AppError): PublicError {
  return { code: error.code, sentence: error.sentence, fields: error.fields };
}

function invalidInput(error: ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.map(String).join('.')] ??= issue.message;
  return new AppError(
    'bad_request',
    'input.invalid',
    'Некоторые поля заполнены неверно. Исправьте отмеченное и отправьте ещё раз.',
    { fields, cause: error },
  );
}

/** Errors that tRPC itself makes before a procedure runs: a bad body, an unknown path, a wrong method. */
function fromTrpc(error: TRPCError): AppError {
  if (error.cause instanceof ZodError) return invalidInput(error.cause);
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') {
    return new AppError('not_found', 'procedure.not_found', 'Такого действия нет. Обновите страницу.', {
      cause: error,
    });
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') return toAppError(error.cause);
  return new AppError('bad_request', 'request.malformed', 'Запрос не удалось разобрать. Обновите страницу.', {
    cause: error,
  });
}
