import { describe, expect, it } from 'vitest';

import { lookEnd, openLooks } from '@/features/clients/look.ts';
import type { FinanceAccessRow } from '@/server/routers/finance-access.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

function aLook(fields: Partial<FinanceAccessRow>): FinanceAccessRow {
  return {
    id: '01K0000000000000000000LOOK',
    clientId: '01K000000000000000000CLIENT',
    clientName: 'ООО «Ромашка»',
    viewerName: 'Оператор',
    basis: 'reason',
    reason: 'Обращение 4812',
    validFrom: at(8),
    validUntil: at(12),
    revokedAt: null,
    live: true,
    ...fields,
  };
}

describe('looks into money', () => {
  it('are told by the one that ends first, and how many more there are', () => {
    const late = aLook({ clientName: 'Поздний', validUntil: at(20) });
    const early = aLook({ clientName: 'Ранний', validUntil: at(10) });
    const over = aLook({ clientName: 'Закрытый', validUntil: at(9), live: false });
    expect(openLooks([late, over, early])).toEqual({ first: early, more: 1 });
  });

  it('show no bar when none is open', () => {
    expect(openLooks([aLook({ live: false })])).toBeUndefined();
    expect(openLooks([])).toBeUndefined();
  });

  it('ended by hand say so, with the time it was done', () => {
    expect(lookEnd(aLook({ revokedAt: at(9) }))).toEqual({ words: 'закрыто раньше,', at: at(9) });
  });

  it('that ran out say when', () => {
    expect(lookEnd(aLook({}))).toEqual({ words: 'закрылось само', at: at(12) });
    expect(lookEnd(aLook({ revokedAt: at(13) }))).toEqual({ words: 'закрылось само', at: at(12) });
  });
});
