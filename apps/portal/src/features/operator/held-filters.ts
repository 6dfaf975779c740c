import { heldReasons } from '@koreshok/domain';
import type { FilterOption } from '@koreshok/ui';

import { heldWords } from './held-words.ts';

/** What became of a held document. */
export type HeldState = 'held' | 'replayed' | 'dismissed';

const STATES: Readonly<Record<HeldState, string>> = {
  held: 'Ждут решения',
  replayed: 'Приняты повторно',
  dismissed: 'Отложены навсегда',
};

const OF_ONE: Readonly<Record<HeldState, string>> = {
  held: 'ждёт решения',
  replayed: 'принят повторно',
  dismissed: 'отложен навсегда',
};

export function isHeldState(text: string | undefined): text is HeldState {
  return text !== undefined && Object.hasOwn(STATES, text);
}

export function heldStateWords(state: HeldState): string {
  return STATES[state];
}

/** The same of one document. */
export function heldStateOfOne(state: HeldState): string {
  return OF_ONE[state];
}

/** The values of the filter by state as links. */
export function heldStateOptions(current: HeldState, href: (state: HeldState) => string): FilterOption[] {
  return (Object.keys(STATES) as HeldState[]).map((state) => ({
    label: STATES[state],
    href: href(state),
    active: state === current,
  }));
}

/** The values of the filter by reason as links. */
export function heldReasonOptions(
  current: string | undefined,
  href: (reason: string) => string,
): FilterOption[] {
  return heldReasons.map((reason) => ({
    label: heldWords(reason),
    href: href(reason),
    active: reason === current,
  }));
}
