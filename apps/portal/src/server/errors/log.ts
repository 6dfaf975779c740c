import type { AppError } from '@koreshok/domain';
import type { Logger } from '@koreshok/environment';

/** Writes an error with everything the public text leaves out. Refusals are part of a normal day and stay at «info». */
export function logError(log: Logger, error: AppError, where: Readonly<Record<string, unknown>>): void {
  const record = { ...where, code: error.code, details: error.details, err: error.cause ?? undefined };
  if (error.kind === 'internal') log.error(record, 'request failed');
  else if (error.kind === 'unavailable') log.warn(record, 'request failed');
  else log.info(record, 'request refused');
}
