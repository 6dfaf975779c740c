'use client';

import { Card, Figure, formatDuration, formatNumber, Sparkline, StateMark } from '@koreshok/ui';

import type { GatewayFigures } from '@/server/routers/operator.ts';

import { stateOfGateway } from './gateway-state.ts';
import { useGateway } from './use-gateway.ts';

/** The gateway as it works right now: pace, answer, batches, and the relay behind it. */
export function GatewayCard({ first }: { first: GatewayFigures | null }) {
  const { figures, rates, trend } = useGateway(first);
  const { state, words, sentence } = stateOfGateway(figures);
  return (
    <Card title="Шлюз">
      <StateMark state={state} detail={sentence}>
        {words}
      </StateMark>
      {figures !== null && (
        <div className="mt-5 grid grid-cols-2 gap-x-6 gap-y-5 xl:grid-cols-4">
          <Figure
            label="Документов в секунду"
            value={pace(rates?.perSecond)}
            note={`с запуска ${formatNumber(figures.taken)}`}
            trend={<Sparkline values={trend} label="Документов в секунду за две минуты" />}
          />
          <Figure label="Ответ кассе" value={milliseconds(rates?.answerMs)} note="99 из 100 касс" />
          <Figure
            label="Запись"
            value={batchWords(rates?.batch)}
            note={`${formatNumber(figures.waiting)} ждут записи`}
          />
          <Figure
            label="Соединений"
            value={formatNumber(figures.connections)}
            note={`повторов с запуска ${formatNumber(figures.repeated)}`}
          />
          <Figure
            label="Отставание отправки в ФНС"
            value={figures.relay.lag < 1 ? 'нет' : formatDuration(Math.round(figures.relay.lag))}
            note={`касс в очереди ${formatNumber(figures.relay.lanesDue)}`}
          />
          <Figure label="Ответов ФНС" value={formatNumber(figures.relay.judged)} note="с запуска" />
          <Figure
            label="Не принято шлюзом"
            value={formatNumber(figures.held)}
            note="с запуска, с повторами"
          />
        </div>
      )}
    </Card>
  );
}

function pace(perSecond: number | undefined): string {
  if (perSecond === undefined) return '—';
  return formatNumber(perSecond, perSecond > 0 && perSecond < 10 ? 1 : 0);
}

function milliseconds(value: number | null | undefined): string {
  if (value === null || value === undefined) return '—';
  if (value >= 1000) return `до ${formatNumber(value / 1000, 1)} с`;
  return `до ${formatNumber(value, value < 10 ? 1 : 0)} мс`;
}

function batchWords(batch: number | null | undefined): string {
  return batch === null || batch === undefined ? '—' : `${formatNumber(batch, 1)} в пакете`;
}
