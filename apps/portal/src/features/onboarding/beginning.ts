import { partnerCodeOf } from '../landing/partner-code.ts';
import { one, type PageQuery } from '../lists/query.ts';

/** What a visitor has chosen before he signed in. */
export interface Beginning {
  readonly code?: string;
  readonly registers?: number;
  readonly months?: number;
  readonly transfer?: boolean;
}

/** Reads the choice out of an address; what cannot be one is passed over. */
export function beginningOf(query: PageQuery): Beginning {
  const code = partnerCodeOf(one(query, 'code'));
  const registers = whole(one(query, 'registers'), 1_000);
  const months = whole(one(query, 'months'), 60);
  return {
    ...(code === undefined ? {} : { code }),
    ...(registers === undefined ? {} : { registers }),
    ...(months === undefined ? {} : { months }),
    ...(one(query, 'transfer') === '1' ? { transfer: true } : {}),
  };
}

function whole(text: string | undefined, most: number): number | undefined {
  const number = /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : most + 1;
  return number <= most ? number : undefined;
}
