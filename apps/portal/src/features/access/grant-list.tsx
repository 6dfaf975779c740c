'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, Button, Card, ConfirmDialog, counted, DateTime, EmptyState, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import type { GrantRow } from '@/server/routers/grants.ts';

import { NothingFound } from '../lists/nothing-found.tsx';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { SearchBox } from '../lists/search-box.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

interface GrantFilters {
  readonly state?: 'live' | 'ended' | undefined;
  readonly search?: string | undefined;
}

const registersOf = (grant: GrantRow) => counted(grant.registers.length, 'касса', 'кассы', 'касс');

/** What the client has handed over to service centres, and the way to take it back. */
export function GrantList({
  first,
  filters,
  choice,
  mayChange,
  action,
}: {
  first: ListPage<GrantRow>;
  filters: GrantFilters;
  /** Filters, as links. */
  choice: ReactNode;
  mayChange: boolean;
  action: ReactNode;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const pages = usePages(first, (cursor) => api.grants.list.query({ ...filters, cursor }));
  const { rows: grants } = pages;
  const filtered = filters.state !== undefined || filters.search !== undefined;
  const revoke = async (grant: GrantRow) => {
    await api.grants.revoke
      .mutate({ grantId: grant.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `${grant.serviceCenterName} больше не видит кассы` });
    router.refresh();
  };
  return (
    <Card
      flush
      title="Сервисные центры"
      description="Видят состояние переданных касс и накопители. Сумм, чеков и счетов не видят никогда."
      action={(filtered || grants.length > 0) && action}
    >
      {(filtered || grants.length > 0) && (
        <div className="flex flex-wrap items-center gap-2 px-5 pb-4">
          <SearchBox label="Найти сервисный центр" placeholder="Название или ИНН" />
          {choice}
        </div>
      )}
      {grants.length === 0 && filtered ? (
        <NothingFound href={routes.client.access()} what="сервисных центров" />
      ) : grants.length === 0 ? (
        <EmptyState title="Кассы никому не переданы" action={action}>
          Передайте кассы сервисному центру — и он сам заметит, что связь пропала или пора менять накопитель.
        </EmptyState>
      ) : (
        <ul className="border-t border-border">
          {grants.map((grant) => (
            <li
              key={grant.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3 last:border-b-0"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {grant.serviceCenterName}
                  <Badge tone={grant.live ? 'positive' : 'neutral'}>{grant.live ? 'видит' : 'закрыто'}</Badge>
                </p>
                <p className="text-sm text-muted">
                  ИНН {grant.serviceCenterInn} · {registersOf(grant)}: {namesOf(grant)}
                </p>
                <p className="text-sm text-muted">
                  с <DateTime value={grant.validFrom} look="date" />
                  {grant.revokedAt !== null ? (
                    <>
                      , отозвано <DateTime value={grant.revokedAt} look="date" />
                    </>
                  ) : grant.validUntil === null ? (
                    ', бессрочно'
                  ) : (
                    <>
                      {' '}
                      по <DateTime value={grant.validUntil} look="date" />
                    </>
                  )}
                </p>
              </div>
              {mayChange && grant.live && (
                <ConfirmDialog
                  danger
                  trigger={
                    <Button size="small" aria-label={`Отозвать доступ: ${grant.serviceCenterName}`}>
                      Отозвать
                    </Button>
                  }
                  title={`Отозвать доступ у ${grant.serviceCenterName}?`}
                  confirmLabel="Отозвать доступ"
                  onConfirm={() => revoke(grant)}
                >
                  Сервисный центр сразу перестанет видеть {registersOf(grant)}. Вернуть доступ можно новой
                  передачей.
                </ConfirmDialog>
              )}
            </li>
          ))}
        </ul>
      )}
      {grants.length > 0 && (
        <PagesFooter
          pages={pages}
          words={['передача', 'передачи', 'передач']}
          exportHref={exportHref('grants', { ...filters })}
        />
      )}
    </Card>
  );
}

const SHOWN = 3;

function namesOf({ registers }: GrantRow): string {
  const names = registers.slice(0, SHOWN).map(({ name }) => name);
  const rest = registers.length - names.length;
  return rest > 0 ? `${names.join(', ')} и ещё ${rest}` : names.join(', ');
}
