import { LEAVING_REASONS, LEAVING_STATES, type LeavingReason, type LeavingState } from '@koreshok/domain';

import { one, type PageQuery } from '../lists/query.ts';

/** What a list of notices is narrowed to. */
export interface LeavingFilters {
  readonly state: LeavingState | undefined;
  readonly reason: LeavingReason | undefined;
  readonly unsettled: boolean;
  readonly search: string | undefined;
}

/** The filters a page's address names; what nobody knows is left out. */
export function leavingFiltersOf(query: PageQuery): LeavingFilters {
  return {
    state: LEAVING_STATES.find((state) => state === one(query, 'state')),
    reason: LEAVING_REASONS.find((reason) => reason === one(query, 'reason')),
    unsettled: one(query, 'unsettled') === 'true',
    search: one(query, 'q'),
  };
}

/** The same as parameters of an address. */
export function leavingParameters({ state, reason, unsettled, search }: LeavingFilters) {
  return { state, reason, unsettled: unsettled ? 'true' : undefined, q: search };
}
