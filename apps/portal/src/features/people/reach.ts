import { counted } from '@koreshok/ui';

import type { Member } from '@/server/routers/members.ts';

/** What a member sees, in a few words. */
export function reachWords({ outletIds, registerIds, revenueHidden }: Member): string {
  const parts = [
    outletIds === null ? 'всё' : '',
    outletIds !== null && outletIds.length > 0 ? counted(outletIds.length, 'точка', 'точки', 'точек') : '',
    outletIds !== null && registerIds.length > 0 ? counted(registerIds.length, 'касса', 'кассы', 'касс') : '',
    outletIds !== null && outletIds.length + registerIds.length === 0 ? 'ничего' : '',
    revenueHidden ? 'без выручки' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
