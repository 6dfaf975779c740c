import { routes } from '@koreshok/domain/routes';
import { FilterChips, FilterMenu } from '@koreshok/ui';

import { hrefWith } from '../lists/query.ts';

export type AccessState = 'live' | 'ended';

const WORDS: Readonly<Record<AccessState, string>> = { live: 'Видят сейчас', ended: 'Закрытые' };

/** Which accesses a list shows; the choice stands in the address beside that of the other list. */
export function AccessFilter({
  name,
  asked,
}: {
  name: 'centers' | 'money';
  /** All parameters of the page. */
  asked: Readonly<Record<string, string | undefined>>;
}) {
  const now = asked[name];
  const href = (state: AccessState | undefined) => hrefWith(routes.client.access(), asked, { [name]: state });
  return (
    <FilterChips
      chips={
        now === 'live' || now === 'ended'
          ? [{ label: 'Доступ', value: WORDS[now], removeHref: href(undefined) }]
          : []
      }
    >
      <FilterMenu
        label="Доступ"
        options={(['live', 'ended'] as const).map((state) => ({
          label: WORDS[state],
          href: href(state),
          active: state === now,
        }))}
      />
    </FilterChips>
  );
}
