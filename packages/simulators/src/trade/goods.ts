/** What VAT law makes of a good: the general rate, the reduced one, or none at all. */
export type VatClass = 'general' | 'reduced' | 'exempt';

/** Groups of goods that carry marking codes, with the length of the serial in the code. */
export const MARKED_GROUPS = { dairy: 6, water: 13, clothes: 13, medicine: 13, tyres: 13 } as const;
export type MarkedGroup = keyof typeof MARKED_GROUPS;

/** How a good is counted: tag 2108 of format 1.2, the text of tag 1197 before it, and decimals of the quantity. */
export interface Unit {
  readonly code: number;
  readonly text: string;
  readonly decimals: 0 | 3;
}

export const PIECE: Unit = { code: 0, text: 'шт.', decimals: 0 };
export const KILOGRAM: Unit = { code: 11, text: 'кг', decimals: 3 };
export const LITRE: Unit = { code: 41, text: 'л', decimals: 3 };
export const HOUR: Unit = { code: 71, text: 'ч', decimals: 0 };

/** Something that is sold, with its price range in kopecks. */
export interface Good {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
  readonly vat: VatClass;
  /** Tag 1212: 1 goods, 2 excisable goods, 4 service. */
  readonly productType: number;
  readonly marked?: MarkedGroup;
}

const GOODS: Readonly<Record<string, Pick<Good, 'unit' | 'vat' | 'productType'> & { marked?: MarkedGroup }>> =
  {
    p: { unit: PIECE, vat: 'general', productType: 1 },
    f: { unit: PIECE, vat: 'reduced', productType: 1 },
    k: { unit: KILOGRAM, vat: 'reduced', productType: 1 },
    l: { unit: LITRE, vat: 'general', productType: 2 },
    s: { unit: PIECE, vat: 'general', productType: 4 },
    h: { unit: HOUR, vat: 'general', productType: 4 },
    x: { unit: PIECE, vat: 'exempt', productType: 4 },
    d: { unit: PIECE, vat: 'reduced', productType: 1, marked: 'dairy' },
    w: { unit: PIECE, vat: 'general', productType: 1, marked: 'water' },
    c: { unit: PIECE, vat: 'general', productType: 1, marked: 'clothes' },
    m: { unit: PIECE, vat: 'reduced', productType: 1, marked: 'medicine' },
    t: { unit: PIECE, vat: 'general', productType: 1, marked: 'tyres' },
  };

/**
 * Reads rows «kind|from–to in roubles|name».
 * @throws Error for a row of another shape, so that a slip in a catalogue is seen at once.
 */
export function goodsOf(rows: string): readonly Good[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const match = /^(\w)\|(\d+)-(\d+)\|(.+)$/u.exec(row.trim());
      const [, kind = '', from = '', to = '', name = ''] = match ?? [];
      const base = GOODS[kind];
      if (base === undefined) throw new Error(`Not a row of a catalogue: ${row}`);
      return { name, from: Number(from) * 100, to: Number(to) * 100, ...base };
    });
}
