'use client';

import { routes } from '@koreshok/domain/routes';
import { Card, Figure, formatDuration, formatNumber, LightStrip, Notice, PageHeader } from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';

import type { GatewayFigures } from '@/server/gateway/figures.ts';
import type { OperatorOverview } from '@/server/routers/operator.ts';

import { useTRPC } from '../api/trpc.ts';
import { lightsOf } from '../today/lights.ts';
import { bounded } from './bounded.ts';
import { HeldCard } from './held-card.tsx';
import { VerdictsCard } from './verdicts-card.tsx';

/** The operator's first page: does the platform run, what has piled up, and where. It keeps itself up to date. */
export function Overview({ first }: { first: OperatorOverview }) {
  const trpc = useTRPC();
  const live = useSubscription(trpc.operator.watch.subscriptionOptions());
  const overview = live.data?.overview ?? first;
  const gateway = live.data?.gateway;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title="Обзор" lead={leadOf(overview, gateway)} />
      {gateway === null && (
        <Notice tone="warning" title="Шлюз не показывает свои показатели">
          Числа ниже взяты из базы. Проверьте, что процесс шлюза работает.
        </Notice>
      )}
      <div className="grid gap-5 lg:grid-cols-2">
        <GatewayCard gateway={gateway ?? undefined} documents={overview.documents} />
        <RelayCard relay={overview.relay} gateway={gateway ?? undefined} />
      </div>
      <Card title="Кассы">
        <LightStrip label="Состояние касс" lights={lightsOf(overview.lights, () => undefined)} />
      </Card>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <VerdictsCard verdicts={overview.verdicts} />
        <HeldCard held={overview.held} />
      </div>
      <Card title="Клиенты">
        <div className="flex flex-wrap gap-x-12 gap-y-4">
          <Figure label="Клиентов" value={bounded(overview.clients)} href={routes.operator.clients()} />
          <Figure label="Касс" value={bounded(overview.registers)} />
        </div>
      </Card>
    </div>
  );
}

function GatewayCard({
  gateway,
  documents,
}: {
  gateway: GatewayFigures | undefined;
  documents: OperatorOverview['documents'];
}) {
  return (
    <Card title="Приём документов" description={intakeWords(gateway)}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-3">
        <Figure label="За час" value={bounded(documents.lastHour)} />
        <Figure label="За сутки" value={bounded(documents.lastDay)} />
        <Figure
          label="Касс на линии"
          value={gateway === undefined ? '—' : formatNumber(gateway.connections)}
        />
        <Figure label="Ответов в секунду" value={perSecond(gateway?.answersPerSecond)} />
        <Figure
          label="Ответ за"
          value={gateway?.answerP99Ms == null ? '—' : `${formatNumber(gateway.answerP99Ms)} мс`}
          note="99 из 100 касс"
        />
        <Figure label="Ждут записи" value={gateway === undefined ? '—' : formatNumber(gateway.queue)} />
      </div>
    </Card>
  );
}

function RelayCard({
  relay,
  gateway,
}: {
  relay: OperatorOverview['relay'];
  gateway: GatewayFigures | undefined;
}) {
  return (
    <Card
      title="Передача в ФНС"
      description={gateway?.relayStopped === true ? 'ФНС не отвечает, пробуем снова' : 'Идёт'}
    >
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-3">
        <Figure label="В очереди" value={formatNumber(relay.documents)} note="документов" />
        <Figure label="Накопителей ждут" value={formatNumber(relay.lanes)} />
        <Figure label="С ошибкой" value={formatNumber(relay.failing)} note="накопителей" />
        <Figure
          label="Отставание"
          value={
            gateway === undefined || gateway.relayLagSeconds < 1
              ? 'нет'
              : formatDuration(gateway.relayLagSeconds)
          }
        />
      </div>
    </Card>
  );
}

function perSecond(value: number | null | undefined): string {
  if (value == null) return '—';
  return value < 10 ? value.toFixed(1).replace('.', ',') : formatNumber(Math.round(value));
}

function intakeWords(gateway: GatewayFigures | undefined): string {
  if (gateway === undefined) return 'Ждём показателей шлюза';
  return gateway.open ? 'Шлюз принимает' : 'Шлюз остановил приём: кассы копят документы у себя';
}

function leadOf({ held, relay }: OperatorOverview, gateway: GatewayFigures | null | undefined): string {
  if (gateway?.open === false) return 'Приём остановлен. Проверьте базу данных и журнал шлюза.';
  const waiting = held.reduce((sum, { count }) => sum + count, 0);
  if (waiting > 0) return `Не принято документов: ${formatNumber(waiting)}. Посмотрите причины.`;
  if (relay.failing > 0) return 'Часть документов не уходит в ФНС, попытки продолжаются.';
  return 'Документы принимаются и уходят в ФНС.';
}
