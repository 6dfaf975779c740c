import type { AppError } from '@koreshok/domain';

import { HTTP_STATUS, publicError } from '../errors/index.ts';

/** The caching of everything private. */
export const NEVER_KEPT = 'private, no-store, no-transform';

/** An answer that depends on who asked and is kept by nobody. */
export function jsonResponse(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(body, { status, headers: { 'cache-control': NEVER_KEPT, ...headers } });
}

/** The public part of an error, under its HTTP status. */
export function errorResponse(error: AppError): Response {
  return jsonResponse(publicError(error), HTTP_STATUS[error.kind]);
}
