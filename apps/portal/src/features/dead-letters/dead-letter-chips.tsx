import { routes } from '@koreshok/domain/routes';
import { FilterChips, FilterMenu, type FilterOption } from '@koreshok/ui';

import { hrefWith } from '../lists/query.ts';
import { type DeadLetterFilters, KIND_WORDS, STATE_WORDS, TARGET_WORDS } from './words.ts';

const PATH = routes.operator.deadLetters();

/** The filters of dead letters, each a link. */
export function DeadLetterChips({ filters }: { filters: DeadLetterFilters }) {
  const { state, kind, target } = filters;
  const href = (changes: Partial<Record<keyof DeadLetterFilters, string | undefined>>) =>
    hrefWith(PATH, { state: state === 'open' ? undefined : state, kind, target }, changes);
  const options = <T extends string>(
    name: keyof DeadLetterFilters,
    words: Readonly<Record<T, string>>,
  ): FilterOption[] =>
    (Object.entries(words) as [T, string][]).map(([value, label]) => ({
      label,
      href: href({ [name]: name === 'state' && value === 'open' ? undefined : value }),
      active: filters[name] === value,
    }));
  const chips = [
    ...(state === 'open'
      ? []
      : [{ label: 'Что с ними', value: STATE_WORDS[state], removeHref: href({ state: undefined }) }]),
    ...(kind === undefined
      ? []
      : [{ label: 'Почему', value: KIND_WORDS[kind], removeHref: href({ kind: undefined }) }]),
    ...(target === undefined
      ? []
      : [{ label: 'Кому', value: TARGET_WORDS[target], removeHref: href({ target: undefined }) }]),
  ];
  return (
    <FilterChips clearHref={PATH} chips={chips}>
      <FilterMenu label="Что с ними" options={options('state', STATE_WORDS)} />
      <FilterMenu label="Почему" options={options('kind', KIND_WORDS)} />
      <FilterMenu label="Кому" options={options('target', TARGET_WORDS)} />
    </FilterChips>
  );
}
