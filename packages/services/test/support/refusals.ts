import { AppError } from '@koreshok/domain';
import { expect } from 'vitest';

/** Expects a refusal with this code; gives the error back for closer looks. */
export async function refused(work: Promise<unknown>, code: string): Promise<AppError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError))
    throw new Error(`Expected ${code}, got ${String(error)}`, { cause: error });
  expect(error.code).toBe(code);
  return error;
}
