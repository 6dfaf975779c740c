import { AppError } from '@koreshok/domain';
import { z } from 'zod';

/** One page of a list that is never counted. `next` opens the following page; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** Fields every list takes. */
export const pageFields = {
  cursor: z.string().max(700).optional(),
  limit: z.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
};

type CursorPart = string | number;

/** Where a page ended, as an opaque text. */
export function writeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * Reads a cursor back.
 * @param shape a zod tuple of the parts.
 * @throws AppError `page.cursor` (bad_request) for a text no page ever gave.
 */
export function readCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  const read = shape.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (read.success) return read.data;
  throw new AppError('bad_request', 'page.cursor', 'Продолжение списка устарело. Откройте список заново.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Makes a page of rows read one beyond the limit: the extra one only tells that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => readonly CursorPart[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    next: rows.length > limit && last !== undefined ? writeCursor(cursor(last)) : null,
  };
}
