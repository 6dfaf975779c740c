import type { PartnerCodeState } from '@koreshok/domain';

import type { PartnerCodeRow } from '@/server/routers/partner-codes.ts';

import { percentWords } from '../tariffs/percent.ts';
import { monthsWords } from '../tariffs/terms.ts';

const STATES: Readonly<
  Record<PartnerCodeState, { words: string; tone: 'positive' | 'warning' | 'neutral' }>
> = {
  open: { words: 'действует', tone: 'positive' },
  expired: { words: 'срок истёк', tone: 'warning' },
  used_up: { words: 'места закончились', tone: 'warning' },
  closed: { words: 'закрыт', tone: 'neutral' },
};

export const CODE_STATES = Object.keys(STATES) as readonly PartnerCodeState[];

export function isCodeState(text: string | undefined): text is PartnerCodeState {
  return text !== undefined && Object.hasOwn(STATES, text);
}

export function codeStateWords(state: PartnerCodeState): string {
  return STATES[state].words;
}

export function codeStateTone(state: PartnerCodeState) {
  return STATES[state].tone;
}

/** What a code gives: «скидка 10 %, на 15 месяцев»; an empty text for a code without an offer. */
export function offerWords({
  offerDiscount,
  offerMonths,
}: Pick<PartnerCodeRow, 'offerDiscount' | 'offerMonths'>): string {
  return [
    offerDiscount > 0 && `скидка ${percentWords(offerDiscount)}`,
    offerMonths !== null && `на ${monthsWords(offerMonths)}`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** The address a code stands for. */
export function linkOf(origin: string, code: string): string {
  return `${origin}/join/${encodeURIComponent(code)}`;
}
