'use client';

import { routes } from '@koreshok/domain/routes';
import { Card, DateTime, LinkButton, Notice, Timeline, type TimelineItem } from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';

import type { DocumentRow } from '@/server/routers/documents.ts';
import type { RegisterCard } from '@/server/routers/registers.ts';

import { useTRPC } from '../api/trpc.ts';
import { StaleNotice } from '../live/stale-notice.tsx';
import { useLatest } from '../live/use-latest.ts';
import { useVisible } from '../live/use-visible.ts';
import { VerdictBadge } from '../documents/verdict.tsx';

/** Waits with the client for the first document and shows what arrives, as it arrives. */
export function FirstDocument({
  register,
  transfer = false,
  own,
}: {
  register: Pick<RegisterCard, 'id' | 'mode'>;
  /** The register comes from another operator. */
  transfer?: boolean;
  /** Its owner waits: to others nothing is told of documents that were not taken in. */
  own: boolean;
}) {
  const trpc = useTRPC();
  const enabled = useVisible();
  const live = useSubscription(
    trpc.registers.watch.subscriptionOptions({ registerId: register.id }, { enabled }),
  );
  const knocks = useSubscription(
    trpc.onboarding.watchKnocks.subscriptionOptions({ registerId: register.id }, { enabled: enabled && own }),
  );
  const documents = useLatest(live.data)?.documents ?? [];
  const knock = useLatest(knocks.data)?.[0]?.knock;
  const heard = documents.length > 0;
  // It came, and its document was not taken in: without a word here the client would wait for nothing.
  const held = knock?.state === 'held' ? knock : null;
  return (
    <Card
      title={heard ? 'Касса на связи' : held === null ? 'Ждём первый документ' : 'Касса стучится'}
      // On a phone what is wrong comes before what to type.
      className={held === null ? undefined : 'max-lg:order-first'}
    >
      <div aria-live="polite" className="flex flex-col gap-4">
        <StaleNotice live={live} />
        {held !== null && (
          <Notice tone="danger" title={held.text.what}>
            <p>{held.text.todo}</p>
            <p className="text-sm text-muted">
              <DateTime value={held.at} look="figures" />
            </p>
          </Notice>
        )}
        {heard ? (
          <Notice
            tone="positive"
            title="Документы приходят"
            action={
              <LinkButton size="small" variant="primary" href={routes.client.register(register.id)}>
                Открыть кассу
              </LinkButton>
            }
          >
            {register.mode === 'production'
              ? 'Каждый принятый документ мы передаём в налоговую.'
              : 'Это тест-драйв: в налоговую документы не уходят.'}
          </Notice>
        ) : (
          <p className="text-muted">
            Страница обновится сама, как только касса пришлёт первый документ. Её можно закрыть: касса
            появится в списке и без неё.
          </p>
        )}
        <Timeline label="Документы кассы" items={heard ? documents.map(arrived) : stepsOf(transfer)} />
      </div>
    </Card>
  );
}

function stepsOf(transfer: boolean): readonly TimelineItem[] {
  return [
    { title: 'Касса добавлена', state: 'done' },
    transfer
      ? {
          title: 'Отчёт об изменении параметров регистрации',
          detail: 'В том же ФН, причина — смена ОФД',
          state: 'current',
        }
      : { title: 'Отчёт о регистрации', detail: 'Касса пробьёт его после ввода настроек', state: 'current' },
    { title: 'Открытие смены', state: 'ahead' },
    { title: 'Первый чек', state: 'ahead' },
  ];
}

function arrived(document: DocumentRow): TimelineItem {
  return {
    title: document.title,
    time: <DateTime value={document.receivedAt} look="time" />,
    detail: (
      <span className="flex flex-wrap items-center gap-2">
        ФД № {document.number} <VerdictBadge verdict={document.verdict} />
      </span>
    ),
    state: 'done',
  };
}
