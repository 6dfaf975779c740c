import { DATA_EXPORT_STATES, type DataExportState } from '@koreshok/domain';

import { one, type PageQuery } from '../lists/query.ts';

/** What the list of archives is narrowed to. */
export interface DataExportFilters {
  readonly state: DataExportState | undefined;
  readonly withPapers: boolean | undefined;
}

const PAPERS = { with: true, without: false } as const;

/** The filters a page's address names; what nobody knows is left out. */
export function dataExportFiltersOf(query: PageQuery): DataExportFilters {
  const papers = one(query, 'papers');
  return {
    state: DATA_EXPORT_STATES.find((state) => state === one(query, 'state')),
    withPapers: papers === 'with' || papers === 'without' ? PAPERS[papers] : undefined,
  };
}

/** The same as parameters of an address. */
export function dataExportParameters({ state, withPapers }: DataExportFilters) {
  const papers: keyof typeof PAPERS | undefined =
    withPapers === undefined ? undefined : withPapers ? 'with' : 'without';
  return { state, papers };
}
