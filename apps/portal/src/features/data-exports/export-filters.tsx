import { DATA_EXPORT_STATE_WORDS, DATA_EXPORT_STATES } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { FilterChips, FilterMenu } from '@koreshok/ui';

import { hrefWith } from '../lists/query.ts';
import { type DataExportFilters, dataExportParameters } from './filters.ts';

const PAPERS = { with: 'С договорами', without: 'Без договоров' } as const;

/** What the list of archives is narrowed to, and by what it can be. */
export function ExportFilters({ filters }: { filters: DataExportFilters }) {
  const path = routes.client.dataExports();
  const asked = dataExportParameters(filters);
  const href = (changes: Readonly<Record<string, string | undefined>>) => hrefWith(path, asked, changes);
  const { state, papers } = asked;
  return (
    <FilterChips
      clearHref={path}
      chips={[
        ...(state === undefined
          ? []
          : [
              {
                label: 'Состояние',
                value: DATA_EXPORT_STATE_WORDS[state],
                removeHref: href({ state: undefined }),
              },
            ]),
        ...(papers === undefined
          ? []
          : [{ label: 'Внутри', value: PAPERS[papers], removeHref: href({ papers: undefined }) }]),
      ]}
    >
      <FilterMenu
        label="Состояние"
        options={DATA_EXPORT_STATES.map((each) => ({
          label: DATA_EXPORT_STATE_WORDS[each],
          href: href({ state: each }),
          active: each === state,
        }))}
      />
      <FilterMenu
        label="Внутри"
        options={(['with', 'without'] as const).map((each) => ({
          label: PAPERS[each],
          href: href({ papers: each }),
          active: each === papers,
        }))}
      />
    </FilterChips>
  );
}
