import type { Tone } from '@koreshok/ui';

import type { LeavingNoticeCard, LeavingRegisterRow } from '@/server/routers/leaving.ts';

export const LEAVING_TONES: Readonly<Record<LeavingNoticeCard['state'], Tone>> = {
  given: 'warning',
  withdrawn: 'neutral',
  ended: 'neutral',
};

/** «28.11.2026» of `2026-11-28`. */
export function dayFigures(day: string): string {
  return day.split('-').toReversed().join('.');
}

const TERM_SOURCES: Readonly<Record<string, string>> = {
  trial: 'пробный срок',
  manual: 'продление оператором',
  transfer: 'перенос с другой кассы',
};

/** Where a paid stretch came from. */
export function sourceWords(source: string): string {
  return TERM_SOURCES[source] ?? 'оплата';
}

/** What becomes of a register's unused days, as either side reads it. */
export function wishWords({ days, wish, transferTo, claim }: LeavingRegisterRow): string {
  if (days === 0) return 'нечего возвращать';
  if (claim?.state === 'settled') return claim.settlement;
  switch (wish) {
    case 'refund':
      return claim === null ? 'вернуть деньги' : 'ждёт возврата';
    case 'transfer':
      return `перенести на кассу «${transferTo?.name ?? ''}»`;
    case 'waive':
      return 'не возвращать';
    default: {
      const never: never = wish;
      return never;
    }
  }
}
