'use client';

import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, LightStrip, LinkButton, Notice, PageHeader, TextLink } from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';

import type { TodayView } from '@/server/views/today.ts';

import { useTRPC } from '../api/trpc.ts';
import { StaleNotice } from '../live/stale-notice.tsx';
import { useLatest } from '../live/use-latest.ts';
import { useVisible } from '../live/use-visible.ts';
import { countOf, PartialCount } from '../registers/partial-count.tsx';
import type { Asked } from './asked.ts';
import { LatestReceipts } from './latest-receipts.tsx';
import { lightsOf } from './lights.ts';
import { SalesCard } from './sales-card.tsx';
import { TodoCard } from './todo-card.tsx';
import { leadOf } from './words.ts';

/** A client's first page: is all well, what needs me, how is the day going. It keeps itself up to date. */
export function Today({
  first,
  mayAdd,
  asked,
}: {
  first: TodayView;
  mayAdd: boolean;
  asked: readonly Asked[];
}) {
  const trpc = useTRPC();
  const live = useSubscription(trpc.today.watch.subscriptionOptions(undefined, { enabled: useVisible() }));
  const { registers, sales, receipts } = useLatest(live.data) ?? first;
  const count = registers === null ? null : countOf(registers.lights);
  const todo = registers && <TodoCard todo={registers.todo} />;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title="Сегодня" lead={registers === null ? undefined : leadOf(registers)} />
      <StaleNotice live={live} />
      {asked.map(({ title, text, href }) => (
        <Notice
          key={href}
          tone="warning"
          title={title}
          action={
            <LinkButton size="small" href={href}>
              Ответить
            </LinkButton>
          }
        >
          {text}
        </Notice>
      ))}
      {registers === null && sales === null && receipts === null && (
        <Card>
          <EmptyState title="Здесь пусто">
            Ваша роль открывает другие разделы: они в меню. Нужно больше — попросите администратора
            организации.
          </EmptyState>
        </Card>
      )}
      {count === 0 ? (
        <Card>
          <EmptyState
            title="Начните с первой кассы"
            action={
              mayAdd && (
                <LinkButton variant="primary" href={routes.client.addRegister()}>
                  Подключить кассу
                </LinkButton>
              )
            }
          >
            Когда она пришлёт документы, здесь будут выручка по часам, состояние касс и то, что требует
            внимания.
          </EmptyState>
        </Card>
      ) : (
        <>
          {registers && (
            <Card title="Кассы" action={<TextLink href={routes.client.registers()}>Все кассы</TextLink>}>
              <LightStrip label="Состояние касс" lights={lightsOf(registers.lights)} />
              <PartialCount {...registers} />
            </Card>
          )}
          <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div className="flex min-w-0 flex-col gap-5">{sales ? <SalesCard sales={sales} /> : todo}</div>
            <div className="flex min-w-0 flex-col gap-5">
              {sales && todo}
              {receipts && <LatestReceipts receipts={receipts} />}
            </div>
          </div>
        </>
      )}
    </div>
  );
}
