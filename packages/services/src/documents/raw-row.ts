import { exact, type WholeColumn } from '@koreshok/db';
import type { StoredRaw } from '../archive/index.ts';

/** What says where a document's bytes lie, as SQL gives it. */
export interface RawSqlRow {
  readonly fn: string;
  readonly number: WholeColumn;
  readonly month: WholeColumn;
  readonly raw: Uint8Array;
}

export function exactRaw({ fn, number, month, raw }: RawSqlRow): StoredRaw {
  return { fn, number: exact(number), month: exact(month), raw };
}
