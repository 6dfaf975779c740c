'use client';

import { MEMBERSHIP_ROLES } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Button, type Column, ConfirmDialog, DataTable, DateTime, LinkButton, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import type { Member } from '@/server/routers/members.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { roleWords } from '../organizations/words.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { PersonCell } from './person-cell.tsx';
import { reachWords } from './reach.ts';
import type { Offer } from './standing-fields.tsx';

const COLUMNS: readonly Column<Member>[] = [
  {
    key: 'name',
    heading: 'Сотрудник',
    phone: 'title',
    cell: PersonCell,
  },
  {
    key: 'role',
    heading: 'Роль',
    phone: 'line',
    cell: ({ role, savedRole }) => savedRole?.name ?? roleWords[role],
  },
  { key: 'reach', heading: 'Видит', phone: 'line', cell: reachWords },
  {
    key: 'factor',
    heading: 'Второй фактор',
    phone: 'line',
    cell: ({ secondFactor }) => (secondFactor ? 'есть' : <span className="text-muted">только пароль</span>),
  },
  {
    key: 'since',
    heading: 'С какого дня',
    phone: 'hidden',
    wide: true,
    cell: ({ createdAt }) => <DateTime value={createdAt} look="date" />,
  },
];

/** Who works in the organization, and the ways to change it. */
export function MemberTable({
  first,
  filters,
  offer,
  mayChange,
  empty,
}: {
  first: ListPage<Member>;
  filters: { readonly search?: string | undefined; readonly factor?: 'none' | undefined };
  offer: Offer;
  mayChange: boolean;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.members.list.query({ ...filters, cursor }));
  const above = (member: Member) =>
    MEMBERSHIP_ROLES.indexOf(member.role) < MEMBERSHIP_ROLES.indexOf(offer.own);
  const actions: Column<Member> = {
    key: 'actions',
    heading: <span className="sr-only">Действия</span>,
    phone: 'bare',
    align: 'end',
    cell: (member) =>
      above(member) ? null : (
        <span className="flex flex-wrap justify-end gap-2">
          <LinkButton
            size="small"
            href={routes.person.memberSessions(member.membershipId)}
            aria-label={`Сеансы: ${member.name}`}
          >
            Сеансы
          </LinkButton>
          <ChangeDialog member={member} offer={offer} />
          <RevokeMember member={member} />
        </span>
      ),
  };
  return (
    <DataTable
      label="Сотрудники"
      columns={mayChange ? [...COLUMNS, actions] : COLUMNS}
      rows={pages.rows}
      rowId={({ membershipId }) => membershipId}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['сотрудник', 'сотрудника', 'сотрудников']}
          exportHref={exportHref('members', { ...filters })}
        />
      }
    />
  );
}

function RevokeMember({ member }: { member: Member }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const revoke = async () => {
    await api.members.revoke
      .mutate({ membershipId: member.membershipId })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `Доступ закрыт: ${member.name}` });
    router.refresh();
  };
  return (
    <ConfirmDialog
      danger
      trigger={
        <Button size="small" aria-label={`Закрыть доступ: ${member.name}`}>
          Закрыть доступ
        </Button>
      }
      title={`Закрыть доступ: ${member.name}?`}
      confirmLabel="Закрыть доступ"
      onConfirm={revoke}
    >
      Кабинет закроется сразу, и в открытых вкладках тоже. Приглашения, которые отправил этот человек,
      перестанут работать. Вернуть его можно новым приглашением.
    </ConfirmDialog>
  );
}
