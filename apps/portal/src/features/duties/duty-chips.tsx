import { OPERATOR_DUTY_KINDS, OPERATOR_DUTY_STATES, OPERATOR_DUTY_WORDS } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { FilterChips, FilterMenu } from '@koreshok/ui';

import { hrefWith } from '../lists/query.ts';
import { type DutyFilters, STATE_WORDS } from './filters.ts';

const PATH = routes.operator.duties();

/** The filters of notices to the tax service, each a link. */
export function DutyChips({ filters: { state, kind, overdue } }: { filters: DutyFilters }) {
  const href = (changes: Readonly<Record<string, string | undefined>>) =>
    hrefWith(
      PATH,
      { state: state === 'waiting' ? undefined : state, kind, overdue: overdue ? 'true' : undefined },
      changes,
    );
  const chips = [
    ...(state === 'waiting'
      ? []
      : [{ label: 'Состояние', value: STATE_WORDS[state], removeHref: href({ state: undefined }) }]),
    ...(kind === undefined
      ? []
      : [{ label: 'Что', value: OPERATOR_DUTY_WORDS[kind], removeHref: href({ kind: undefined }) }]),
    ...(overdue ? [{ label: 'Срок', value: 'просрочен', removeHref: href({ overdue: undefined }) }] : []),
  ];
  return (
    <FilterChips clearHref={PATH} chips={chips}>
      <FilterMenu
        label="Состояние"
        options={OPERATOR_DUTY_STATES.map((each) => ({
          label: STATE_WORDS[each],
          href: href({ state: each === 'waiting' ? undefined : each }),
          active: each === state,
        }))}
      />
      <FilterMenu
        label="Что"
        options={OPERATOR_DUTY_KINDS.map((each) => ({
          label: OPERATOR_DUTY_WORDS[each],
          href: href({ kind: each }),
          active: each === kind,
        }))}
      />
      <FilterMenu
        label="Срок"
        options={[{ label: 'Просрочен', href: href({ overdue: 'true' }), active: overdue }]}
      />
    </FilterChips>
  );
}
