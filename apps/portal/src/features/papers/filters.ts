import type { PaperState } from '@koreshok/domain';

import { PAPER_KIND_WORDS, PAPER_STATE_WORDS } from '../contracts/words.ts';

type Kind = keyof typeof PAPER_KIND_WORDS;

/** Filters of the list of documents; what an address does not name is not filtered by. */
export interface PaperFilters {
  readonly kind?: Kind;
  readonly state?: PaperState;
  readonly search?: string;
}

const isKind = (text: string | undefined): text is Kind =>
  text !== undefined && Object.hasOwn(PAPER_KIND_WORDS, text);
const isState = (text: string | undefined): text is PaperState =>
  text !== undefined && Object.hasOwn(PAPER_STATE_WORDS, text);

/** Reads the filters of an address; a word that is none of ours filters nothing. */
export function paperFiltersOf(asked: {
  readonly kind: string | undefined;
  readonly state: string | undefined;
  readonly q: string | undefined;
}): PaperFilters {
  return {
    ...(isKind(asked.kind) ? { kind: asked.kind } : {}),
    ...(isState(asked.state) ? { state: asked.state } : {}),
    ...(asked.q === undefined ? {} : { search: asked.q }),
  };
}
