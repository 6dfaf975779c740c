import { AppError } from '@koreshok/domain';
import type { z } from 'zod';

/**
 * Checks what came from outside.
 * @throws AppError `input.invalid` (bad_request) with a Russian sentence for each wrong field.
 */
export function readInput<T>(shape: z.ZodType<T>, input: unknown): T {
  const read = shape.safeParse(input);
  if (read.success) return read.data;
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) fields[issue.path.join('.')] ??= issue.message;
  throw new AppError('bad_request', 'input.invalid', 'Проверьте поля, отмеченные ниже.', {
    fields,
    details: { issues: read.error.issues.map((issue) => issue.code) },
  });
}
