'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Card, counted, LinkButton, Notice, TextLink } from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';

import type { RegisterKnock } from '@/server/routers/onboarding.ts';

import { useTRPC } from '../api/trpc.ts';
import { StaleNotice } from '../live/stale-notice.tsx';
import { useLatest } from '../live/use-latest.ts';
import { useVisible } from '../live/use-visible.ts';
import { KnockRow } from './knock-row.tsx';

/** Rows in sight; of more registers the first that need somebody. */
const MOST_AT_ONCE = 4;

type State = RegisterKnock['knock']['state'];

/** What needs somebody comes first, what was not heard of yet last. */
const URGENCY: readonly State[] = ['held', 'connected', 'selling', 'silent'];
const STATE_WORDS: Readonly<Record<State, string>> = {
  held: 'Не приняты',
  connected: 'На связи',
  selling: 'Чеки приходят',
  silent: 'Ждём',
};

/** Waits with the client for each register to knock, tells what stands in its way, and congratulates. */
export function Knocks({
  first,
  total,
  transfer,
}: {
  first: readonly RegisterKnock[];
  /** How many registers there are; the newest of many are watched here. */
  total: number;
  transfer: boolean;
}) {
  const trpc = useTRPC();
  const enabled = useVisible();
  const live = useSubscription(trpc.onboarding.watchKnocks.subscriptionOptions(undefined, { enabled }));
  const knocks = useLatest(live.data) ?? first;
  const [whole, setWhole] = useState(false);
  const many = knocks.length > MOST_AT_ONCE;
  const shown = many && !whole ? byUrgency(knocks).slice(0, MOST_AT_ONCE) : byUrgency(knocks);
  const selling = knocks.filter(({ knock }) => knock.state === 'selling');
  return (
    <Card title={titleOf(knocks)}>
      <div aria-live="polite" className="flex flex-col gap-4">
        <StaleNotice live={live} />
        {selling.length > 0 && (
          <Notice
            tone="positive"
            title="Поздравляем с первым чеком"
            action={
              <LinkButton size="small" variant="primary" href={routes.client.today()}>
                Открыть кабинет
              </LinkButton>
            }
          >
            {selling.length === Math.max(total, knocks.length)
              ? 'Чеки доходят, налоговая служба их получает. Подключение закончено.'
              : 'Первая касса работает. Остальные подключите так же.'}
          </Notice>
        )}
        {many && <p>{countsOf(knocks)}</p>}
        <ul className="flex flex-col gap-4">
          {shown.map((each) => (
            <KnockRow key={each.id} register={each} transfer={transfer} oneOfMany={many} />
          ))}
        </ul>
        {shown.length < knocks.length && (
          <Button className="self-start" onClick={() => setWhole(true)}>
            Показать ещё {counted(knocks.length - shown.length, 'кассу', 'кассы', 'касс')}
          </Button>
        )}
        {many && knocks.some(({ knock }) => knock.state === 'silent') && (
          <p className="text-base text-muted">
            Отправили, а здесь тихо? Сверьте РНМ, номер ФН и ИНН с отчётом кассы: документ с другими номерами
            мы не примем.
          </p>
        )}
        {total > knocks.length && (
          <p className="text-muted">
            Здесь последние {counted(knocks.length, 'касса', 'кассы', 'касс')} из {total}.{' '}
            <TextLink href={routes.client.registers()}>Все кассы</TextLink>
          </p>
        )}
        {selling.length === 0 && (
          <p className="text-sm text-muted">
            Страница обновляется сама. Её можно закрыть и вернуться: ничего не потеряется.
          </p>
        )}
      </div>
    </Card>
  );
}

function titleOf(knocks: readonly RegisterKnock[]): string {
  const states = new Set(knocks.map(({ knock }) => knock.state));
  if (states.has('selling')) return 'Первый чек принят';
  if (states.has('held')) return 'Касса стучится';
  return states.has('connected') ? 'Касса на связи' : 'Ждём первый документ';
}

function byUrgency(knocks: readonly RegisterKnock[]): readonly RegisterKnock[] {
  return knocks.toSorted(
    (one, other) => URGENCY.indexOf(one.knock.state) - URGENCY.indexOf(other.knock.state),
  );
}

/** «На связи: 2 · Ждём: 58». */
function countsOf(knocks: readonly RegisterKnock[]): string {
  return URGENCY.flatMap((state) => {
    const count = knocks.filter(({ knock }) => knock.state === state).length;
    return count === 0 ? [] : [`${STATE_WORDS[state]}: ${count}`];
  }).join(' · ');
}
