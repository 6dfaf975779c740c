import { heldReasons } from '@koreshok/domain';
import type { FilterOption } from '@koreshok/ui';

import { heldWords } from './held-words.ts';
import type { ReplayOffer } from './replay-all.tsx';

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

/** One reason, one whole ФН, or both; null where the list is wider than that. */
export function replayOffer(
  asked: { readonly reason: string | undefined; readonly fn: string | undefined },
  found: string | undefined,
): ReplayOffer | null {
  const fn = asked.fn?.replace(/\D/gu, '') ?? '';
  if (found === undefined || (fn !== '' && fn !== found)) return null;
  if (asked.reason === undefined && fn === '') return null;
  return {
    scope: { ...(asked.reason === undefined ? {} : { reason: asked.reason }), ...(fn === '' ? {} : { fn }) },
    words: [asked.reason !== undefined && `причина «${heldWords(asked.reason)}»`, fn !== '' && `ФН ${fn}`]
      .filter((part) => part !== false)
      .join(', '),
  };
}
