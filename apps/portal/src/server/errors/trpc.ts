import { AppError, type AppErrorKind } from '@koreshok/domain';
import { TRPCError } from '@trpc/server';

import { toAppError } from './app-error.ts';

type TrpcCode = TRPCError['code'];

const TRPC_CODE: Readonly<Record<AppErrorKind, TrpcCode>> = {
  bad_request: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  too_many_requests: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
};

/** The tRPC error of anything thrown; its cause is always an `AppError`, its message never more than the code. */
export function toTrpcError(thrown: unknown): TRPCError {
  const cause = thrown instanceof TRPCError && thrown.cause instanceof Error ? thrown.cause : thrown;
  const error = toAppError(cause);
  return new TRPCError({ code: TRPC_CODE[error.kind], message: error.code, cause: error });
}

/** The `AppError` behind a tRPC error, whichever way it came about. */
export function appErrorOf(error: TRPCError): AppError {
  return error.cause instanceof AppError ? error.cause : toAppError(error.cause ?? error);
}
