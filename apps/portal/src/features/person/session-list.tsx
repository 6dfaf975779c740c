'use client';

import { deviceWords } from '@koreshok/domain/sign-in';
import { Badge, Button, Card, ConfirmDialog, counted, DateTime, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { OpenSession } from '@/server/routers/sessions.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { useGuarded } from '../security/guarded.tsx';
import { methodWords } from './method.ts';

/** The person's open sessions; each other one can be ended, or all of them at once. */
export function SessionList({ sessions }: { sessions: readonly OpenSession[] }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { run, dialog } = useGuarded();
  const others = sessions.filter(({ current }) => !current);

  const end = async (sessionId: string) => {
    await run(() => api.sessions.end.mutate({ sessionId }));
    toast({ title: 'Сеанс завершён' });
    router.refresh();
  };
  const endOthers = async () => {
    await run(() => api.sessions.endOthers.mutate());
    toast({ title: 'Остальные сеансы завершены' });
    router.refresh();
  };

  return (
    <Card
      flush
      title="Открытые сеансы"
      action={
        others.length > 0 && (
          <ConfirmDialog
            danger
            trigger={<Button size="small">Завершить остальные</Button>}
            title={`Завершить ${counted(others.length, 'другой сеанс', 'других сеанса', 'других сеансов')}?`}
            confirmLabel="Завершить остальные сеансы"
            onConfirm={endOthers}
          >
            Там, где кабинет сейчас открыт, понадобится войти заново. Этот сеанс останется.
          </ConfirmDialog>
        )
      }
    >
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-border px-5 py-3"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {deviceWords(session.userAgent)}
                {session.current && <Badge tone="positive">этот сеанс</Badge>}
                {session.trusted && <Badge tone="neutral">своё устройство</Badge>}
              </p>
              <p className="text-sm text-muted">
                {session.ipAddress} · {methodWords[session.method]} · вход{' '}
                <DateTime value={session.createdAt} look="figures" /> · последнее действие{' '}
                <DateTime value={session.lastSeenAt} look="figures" />
              </p>
            </div>
            {!session.current && (
              <ConfirmDialog
                danger
                trigger={
                  <Button size="small" aria-label={`Завершить сеанс: ${deviceWords(session.userAgent)}`}>
                    Завершить
                  </Button>
                }
                title="Завершить этот сеанс?"
                confirmLabel="Завершить сеанс"
                onConfirm={() => end(session.id)}
              >
                {deviceWords(session.userAgent)}, {session.ipAddress}. Там понадобится войти заново.
              </ConfirmDialog>
            )}
          </li>
        ))}
      </ul>
      {dialog}
    </Card>
  );
}
