'use client';

import type { InvitationState } from '@koreshok/domain';
import { Button, type Column, ConfirmDialog, DataTable, DateTime, StateMark, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';

import type { InvitationRow } from '@/server/routers/invitations.ts';

import { failureOf, shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { exportHref } from '../lists/query.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { roleWords } from '../organizations/words.ts';
import { PersonCell } from './person-cell.tsx';
import { INVITATION_WORDS } from './words.ts';

const COLUMNS: readonly Column<InvitationRow>[] = [
  {
    key: 'who',
    heading: 'Кого позвали',
    phone: 'title',
    cell: PersonCell,
  },
  {
    key: 'state',
    heading: 'Состояние',
    phone: 'line',
    cell: ({ state }) => (
      <StateMark state={INVITATION_WORDS[state].state}>{INVITATION_WORDS[state].words}</StateMark>
    ),
  },
  {
    key: 'role',
    heading: 'Роль',
    phone: 'line',
    cell: ({ role, savedRoleName }) => savedRoleName ?? roleWords[role],
  },
  {
    key: 'term',
    heading: 'Действует до',
    phone: 'line',
    cell: ({ state, expiresAt, acceptedAt }) =>
      state === 'accepted' ? (
        <>
          принято <DateTime value={acceptedAt ?? expiresAt} look="figures" />
        </>
      ) : (
        <DateTime value={expiresAt} look="figures" />
      ),
  },
];

const LASTING = ['waiting', 'sent', 'opened', 'expired'];

/** Who was called, and where each invitation stands. */
export function InvitationTable({
  first,
  filters,
  mayChange,
  empty,
}: {
  first: ListPage<InvitationRow>;
  filters: { readonly search?: string | undefined; readonly state?: InvitationState | undefined };
  mayChange: boolean;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.invitations.list.query({ ...filters, cursor }));
  const actions: Column<InvitationRow> = {
    key: 'actions',
    heading: <span className="sr-only">Действия</span>,
    phone: 'bare',
    align: 'end',
    cell: (row) => (LASTING.includes(row.state) ? <InvitationActions row={row} /> : null),
  };
  return (
    <DataTable
      label="Приглашения"
      columns={mayChange ? [...COLUMNS, actions] : COLUMNS}
      rows={pages.rows}
      rowId={({ id }) => id}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['приглашение', 'приглашения', 'приглашений']}
          exportHref={exportHref('invitations', { ...filters })}
        />
      }
    />
  );
}

function InvitationActions({ row }: { row: InvitationRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const resend = async () => {
    setBusy(true);
    try {
      await api.invitations.resend.mutate({ invitationId: row.id });
      toast({ title: `Письмо отправлено ещё раз: ${row.email}` });
      router.refresh();
    } catch (error) {
      toast({ title: failureOf(error).sentence, tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  const revoke = async () => {
    await api.invitations.revoke
      .mutate({ invitationId: row.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `Приглашение отозвано: ${row.email}` });
    router.refresh();
  };
  return (
    <span className="flex flex-wrap justify-end gap-2">
      <Button
        size="small"
        busy={busy}
        onClick={() => void resend()}
        aria-label={`Отправить ещё раз: ${row.email}`}
      >
        Отправить ещё раз
      </Button>
      <ConfirmDialog
        danger
        trigger={
          <Button size="small" aria-label={`Отозвать приглашение: ${row.email}`}>
            Отозвать
          </Button>
        }
        title={`Отозвать приглашение для ${row.email}?`}
        confirmLabel="Отозвать приглашение"
        onConfirm={revoke}
      >
        Ссылка из письма сразу перестанет работать.
      </ConfirmDialog>
    </span>
  );
}
