import { describe, expect, it } from 'vitest';

import { OWN_RECEIPTS, receiptPath, receiptsPath } from '@/features/receipts/place.ts';

const FN = '7380440800123456';

describe('where receipts are read', () => {
  it('is the client’s own list for a client', () => {
    expect(receiptsPath(OWN_RECEIPTS)).toBe('/receipts');
    expect(receiptPath(OWN_RECEIPTS, FN, 17)).toBe(`/receipts/${FN}-17`);
  });

  it.each(['reseller', 'operator'] as const)('is under the client’s page for a %s', (audience) => {
    const place = { audience, clientId: 'CLIENT', clientName: 'ООО «Ромашка»' };
    expect(receiptsPath(place)).toBe(`/${audience}/clients/CLIENT/receipts`);
    expect(receiptPath(place, FN, 17)).toBe(`/${audience}/clients/CLIENT/receipts/${FN}-17`);
  });
});
