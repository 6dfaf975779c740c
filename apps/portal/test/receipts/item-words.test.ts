import { formatMoney } from '@koreshok/ui';
import { describe, expect, it } from 'vitest';

import { itemCount, itemDetails } from '@/features/receipts/item-words.ts';

import { anItem } from '../support/receipt.ts';

describe('how much was bought', () => {
  it('needs no unit for pieces', () => {
    expect(itemCount(anItem())).toBe(`2 × ${formatMoney(6000)}`);
  });

  it('writes weight with a comma and its unit', () => {
    expect(itemCount(anItem({ quantity: '0.352', unit: 'кг' }))).toBe(`0,352 кг × ${formatMoney(6000)}`);
  });

  it('leaves out a price that the receipt lacks', () => {
    expect(itemCount(anItem({ price: null }))).toBe('2');
  });
});

describe('the quieter lines of an item', () => {
  it('are none for an ordinary sale without tax', () => {
    expect(itemDetails(anItem())).toEqual([]);
  });

  it('name the tax with its sum, and the kind of payment when it is not the usual one', () => {
    const item = anItem({
      vatRate: { code: 11, name: 'НДС 22 %' },
      vatSum: 2_164,
      paymentType: { code: 1, name: 'предоплата 100%' },
    });
    expect(itemDetails(item)).toEqual([`НДС 22 %: ${formatMoney(2_164)}`, 'предоплата 100%']);
  });

  it('tell a marked good, how its code was checked, and which part of a pack was sold', () => {
    const item = anItem({
      fraction: '1/3',
      markingCode: { kind: 'gs1m', name: 'КТ GS1.М', text: '010460', gtin: null, serial: null },
      markingCheck: { code: 15, name: 'положительно' },
    });
    expect(itemDetails(item)).toEqual([
      'Часть упаковки: 1/3',
      'Маркированный товар',
      'Проверка кода: положительно',
    ]);
  });
});
