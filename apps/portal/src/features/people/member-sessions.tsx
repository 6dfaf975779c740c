'use client';

import { Badge, Button, Card, ConfirmDialog, counted, DateTime, EmptyState, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { MemberSession } from '@/server/routers/members.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { methodWords } from '../person/method.ts';

/** Where a member has the cabinet open; an administrator ends one session or all. */
export function MemberSessionList({
  membershipId,
  name,
  sessions,
}: {
  membershipId: string;
  name: string;
  sessions: readonly MemberSession[];
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const end = async (sessionId?: string) => {
    const ended = await api.members.endSessions
      .mutate({ membershipId, sessionId })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `Завершено: ${counted(ended, 'сеанс', 'сеанса', 'сеансов')}` });
    router.refresh();
  };
  return (
    <Card
      flush
      title="Открытые сеансы"
      action={
        sessions.length > 1 && (
          <ConfirmDialog
            danger
            trigger={<Button size="small">Завершить все</Button>}
            title={`Завершить ${counted(sessions.length, 'сеанс', 'сеанса', 'сеансов')}?`}
            confirmLabel="Завершить все сеансы"
            onConfirm={() => end()}
          >
            {name}: там, где кабинет сейчас открыт, понадобится войти заново. Доступ к организации останется.
          </ConfirmDialog>
        )
      }
    >
      {sessions.length === 0 ? (
        <EmptyState title="Сейчас кабинет нигде не открыт">
          Когда сотрудник войдёт, здесь будут видны его устройство и время входа.
        </EmptyState>
      ) : (
        <ul>
          {sessions.map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-border px-5 py-3"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {session.device}
                  {session.trusted && <Badge tone="neutral">своё устройство</Badge>}
                </p>
                <p className="text-sm text-muted">
                  {methodWords[session.method]} · вход <DateTime value={session.createdAt} look="figures" /> ·
                  был здесь <DateTime value={session.lastSeenAt} look="figures" />
                </p>
              </div>
              <ConfirmDialog
                danger
                trigger={
                  <Button size="small" aria-label={`Завершить сеанс: ${session.device}`}>
                    Завершить
                  </Button>
                }
                title="Завершить этот сеанс?"
                confirmLabel="Завершить сеанс"
                onConfirm={() => end(session.id)}
              >
                {name}, {session.device}. Там понадобится войти заново. Доступ к организации останется.
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
