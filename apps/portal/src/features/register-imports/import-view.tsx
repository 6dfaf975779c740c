'use client';

import { routes } from '@koreshok/domain/routes';
import {
  Button,
  Card,
  ConfirmDialog,
  counted,
  LinkButton,
  LinkTabs,
  Notice,
  Progress,
  useToast,
} from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

import type { ImportRow, RegisterImportCard } from '@/server/routers/register-imports.ts';

import { shownError } from '../api/failure.ts';
import { useTRPC, useTRPCClient } from '../api/trpc.ts';
import type { ListPage } from '../lists/use-pages.ts';
import { useLatest } from '../live/use-latest.ts';
import { ImportRows } from './import-rows.tsx';
import { ROWS_FILTERS, ROWS_WORDS, type RowsFilter } from './words.ts';

const REGISTERS = ['касса', 'кассы', 'касс'] as const;

/** A file of registers from its check to its end: progress while the worker is at it, the grid between. */
export function ImportView({
  first,
  rows,
  filter,
  from,
}: {
  first: RegisterImportCard;
  rows: ListPage<ImportRow>;
  filter: RowsFilter;
  /** On whose way the file was brought: it goes on from there. */
  from?: 'onboarding' | undefined;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const live = useSubscription(trpc.registerImports.watch.subscriptionOptions({ importId: first.id }));
  const card = useLatest(live.data) ?? first;
  const seen = useRef(first.state);
  useEffect(() => {
    if (seen.current === card.state) return;
    seen.current = card.state;
    router.refresh();
  }, [card.state, router]);
  return (
    <div className="flex flex-col gap-5">
      <div aria-live="polite">
        <Standing card={card} from={from} />
      </div>
      {(card.state === 'ready' || card.state === 'done') && (
        <>
          <LinkTabs
            label="Строки файла"
            tabs={ROWS_FILTERS.filter((each) => card.counts[each] > 0 || each === filter).map((each) => ({
              label: `${ROWS_WORDS[each]}: ${card.counts[each]}`,
              href: routes.client.registerImport(card.id, {
                rows: each,
                ...(from === undefined ? {} : { from }),
              }),
              active: each === filter,
            }))}
          />
          <ImportRows
            key={`${card.state}-${filter}-${rows.items[0]?.number ?? 0}`}
            importId={card.id}
            first={rows}
            filter={filter}
            editable={card.state === 'ready'}
          />
        </>
      )}
    </div>
  );
}

function Standing({ card, from }: { card: RegisterImportCard; from: 'onboarding' | undefined }) {
  const { counts, progress } = card;
  switch (card.state) {
    case 'checking':
    case 'adding':
      return (
        <Card>
          <Progress
            label={card.state === 'checking' ? 'Проверяем строки' : 'Добавляем кассы'}
            value={progress?.total ? progress.done : undefined}
            max={progress?.total ?? 0}
            action={<Cancel card={card} />}
          />
          <p className="mt-3 text-sm text-muted">Страницу можно закрыть: работа продолжится без неё.</p>
        </Card>
      );
    case 'failed':
      return (
        <Notice
          tone="danger"
          title={card.problem}
          action={<LinkButton href={routes.client.addRegister('file')}>Загрузить другой файл</LinkButton>}
        />
      );
    case 'cancelled':
      return <Notice title="Загрузка отменена">{added(counts.added)}</Notice>;
    case 'done':
      return (
        <Notice
          tone="positive"
          title={added(counts.added)}
          action={
            from === 'onboarding' ? (
              <LinkButton variant="primary" href={routes.public.onboardingStep('contract')}>
                Продолжить подключение
              </LinkButton>
            ) : (
              <LinkButton href={routes.client.registers()}>Открыть кассы</LinkButton>
            )
          }
        >
          Введите настройки ОФД на кассах: они на странице каждой кассы.
        </Notice>
      );
    case 'ready':
      return <Decision card={card} />;
    default: {
      const never: never = card.state;
      throw new Error(`No words for ${String(never)}`);
    }
  }
}

function Decision({ card }: { card: RegisterImportCard }) {
  const api = useTRPCClient();
  const { good, wrong, added: already } = card.counts;
  const title =
    wrong === 0
      ? `Всё в порядке: ${counted(good, 'касса готова', 'кассы готовы', 'касс готовы')}`
      : `Готово к добавлению: ${good}. Нужно исправить: ${wrong}`;
  return (
    <Notice
      tone={wrong === 0 ? 'positive' : 'warning'}
      title={title}
      action={
        <>
          <Cancel card={card} />
          {good > 0 && (
            <ConfirmDialog
              trigger={<Button variant="primary">Добавить {counted(good, 'кассу', 'кассы', 'касс')}</Button>}
              title={`Добавить ${counted(good, 'кассу', 'кассы', 'касс')}?`}
              confirmLabel="Добавить кассы"
              onConfirm={async () => {
                await api.registerImports.add.mutate({ importId: card.id }).catch((thrown: unknown) => {
                  throw shownError(thrown);
                });
              }}
            >
              Каждая получит 30 дней бесплатно, и мы начнём принимать её документы.
              {wrong > 0 && ' Строки с ошибками останутся здесь: исправите и добавите позже.'}
            </ConfirmDialog>
          )}
        </>
      }
    >
      {already > 0 && `${added(already)}. `}
      {wrong > 0 && 'Исправьте отмеченные ячейки ниже: каждая проверяется сразу.'}
    </Notice>
  );
}

function Cancel({ card }: { card: RegisterImportCard }) {
  const api = useTRPCClient();
  const toast = useToast();
  return (
    <ConfirmDialog
      trigger={<Button size="small">Отменить загрузку</Button>}
      title="Отменить загрузку?"
      confirmLabel="Отменить загрузку"
      cancelLabel="Продолжить"
      onConfirm={async () => {
        await api.registerImports.cancel.mutate({ importId: card.id }).catch((thrown: unknown) => {
          throw shownError(thrown);
        });
        toast({ title: 'Отменяем загрузку' });
      }}
    >
      {card.counts.added > 0
        ? `Уже добавленные кассы (${card.counts.added}) останутся, остальные строки добавлены не будут.`
        : 'Ни одна касса не будет добавлена.'}
    </ConfirmDialog>
  );
}

function added(count: number): string {
  return count === 0 ? 'Кассы не добавлены' : `Добавлено: ${counted(count, ...REGISTERS)}`;
}
