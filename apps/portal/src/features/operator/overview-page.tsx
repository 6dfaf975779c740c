'use client';

import { routes } from '@koreshok/domain/routes';
import { Card, Figure, LightStrip, PageHeader, StateMark, TextLink } from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';

import type { GatewayFigures, OperatorOverview } from '@/server/routers/operator.ts';

import { useTRPC } from '../api/trpc.ts';
import { PartialCount } from '../registers/partial-count.tsx';
import { lightsOf } from '../today/lights.ts';
import { countWords } from './counts.ts';
import { GatewayCard } from './gateway-card.tsx';
import { HeldByReason } from './held-by-reason.tsx';
import { QueueCard } from './queue-card.tsx';
import { stateOfPlatform } from './state.ts';
import { VerdictCard } from './verdict-card.tsx';

/** The operator's first page: is all well, what needs a hand, how much goes through. It keeps itself up to date. */
export function OperatorOverviewPage({
  first,
  gateway,
}: {
  first: OperatorOverview;
  gateway: GatewayFigures | null;
}) {
  const trpc = useTRPC();
  const live = useSubscription(trpc.operator.watch.subscriptionOptions());
  const overview = live.data ?? first;
  const { state, words, sentence } = stateOfPlatform(overview);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Обзор"
        mark={
          <StateMark state={live.status === 'error' ? 'unknown' : state}>
            {live.status === 'error' ? 'Нет связи, цифры могли устареть' : words}
          </StateMark>
        }
        lead={sentence}
      />
      <Card>
        <div className="grid grid-cols-2 gap-6 xl:grid-cols-4">
          <Figure label="Документов за час" value={countWords(overview.documents.lastHour)} />
          <Figure label="Документов за сутки" value={countWords(overview.documents.lastDay)} />
          <Figure label="Касс" value={countWords(overview.registers)} />
          <Figure label="Клиентов" value={countWords(overview.clients)} href={routes.operator.clients()} />
        </div>
      </Card>
      <GatewayCard first={gateway} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <QueueCard overview={overview} />
        <VerdictCard verdicts={overview.verdicts} />
      </div>
      <Card title="Кассы всех клиентов">
        <LightStrip label="Состояние касс" lights={lightsOf(overview.lights, () => undefined)} />
        <PartialCount lights={overview.lights} complete={overview.lightsComplete} />
      </Card>
      <Card
        flush
        title="Не приняты шлюзом"
        action={<TextLink href={routes.operator.held()}>Все документы</TextLink>}
      >
        <HeldByReason held={overview.held} />
      </Card>
    </div>
  );
}
