import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masks, moneyFieldText } from '../src/format/mask.ts';
import type { MaskName } from '../src/format/mask.ts';
import { placeBehind, significantBefore } from '../src/form/caret.ts';

const names = Object.keys(masks) as MaskName[];

describe('a masked text', () => {
  it.each([
    ['inn', ' 7707-083 893', '7707083893', '7707083893'],
    ['inn', '770708389312999', '770708389312', '770708389312'],
    ['registrationNumber', '0005 6834-2701 9274', '0005683427019274', '0005 6834 2701 9274'],
    ['fiscalDrive', '99604403', '99604403', '9960 4403'],
    ['account', '40702810900000012345', '40702810900000012345', '40702 810 9 0000 0012345'],
    ['phone', '8 (916) 123-45-67', '+79161234567', '+7 916 123-45-67'],
    ['phone', '9161234567', '+79161234567', '+7 916 123-45-67'],
    ['phone', '+7 916', '+7916', '+7 916'],
    ['money', '1 234 567,89 ₽', '123456789', '1\u202F234\u202F567,89'],
    ['money', '1234.5', '123450', '1\u202F234,5'],
    ['money', '007', '700', '7'],
    ['money', ',5', '50', '0,5'],
  ] as const)('as %s takes «%s» for %s and shows «%s»', (name, pasted, value, shown) => {
    expect(masks[name].normalize(pasted)).toBe(value);
    expect(masks[name].format(pasted)).toBe(shown);
  });

  it.each(names)('as %s is empty when nothing in it counts', (name) => {
    expect(masks[name].normalize('нет')).toBe('');
    expect(masks[name].format('нет')).toBe('');
  });

  it.each(names)('as %s keeps its look and value when it is formatted again', (name) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d ,.()+-]{0,24}$/), (text) => {
        const once = masks[name].format(text);
        expect(masks[name].format(once)).toBe(once);
        expect(masks[name].normalize(once)).toBe(masks[name].normalize(text));
      }),
    );
  });

  it('lets a phone begin with its plus and be erased again', () => {
    expect(masks.phone.format('+')).toBe('+');
    expect(masks.phone.format('+7 ')).toBe('+7');
    expect(masks.phone.format('')).toBe('');
  });

  it('shows a stored sum as it would be typed', () => {
    expect(moneyFieldText(123_450)).toBe('1\u202F234,50');
    expect(moneyFieldText(120_000)).toBe('1\u202F200');
  });
});

describe('the caret', () => {
  it('stays behind the digit that was typed when a space is put in before it', () => {
    const before = significantBefore('00051', 5, /\d/);
    expect(placeBehind('0005 1', before, /\d/)).toBe(6);
  });

  it('stays at the start', () => {
    expect(placeBehind('+7 916', 0, /\d/)).toBe(0);
  });

  it('goes to the end when digits were cut off', () => {
    expect(placeBehind('7707', 9, /\d/)).toBe(4);
  });
});
