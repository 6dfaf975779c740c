'use client';

import { Badge, Button, Card, ConfirmDialog, DateTime, EmptyState, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import type { ApiKeyRow } from '@/server/routers/api-keys.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { roleWords } from '../organizations/words.ts';

/** The organization's keys for programs; a key is shown whole only once, when it is made. */
export function ApiKeyList({ keys, action }: { keys: readonly ApiKeyRow[]; action: ReactNode }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const revoke = async (key: ApiKeyRow) => {
    await api.apiKeys.revoke
      .mutate({ apiKeyId: key.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `Ключ «${key.name}» отозван` });
    router.refresh();
  };
  return (
    <Card flush>
      {keys.length === 0 ? (
        <EmptyState title="Здесь будут ключи для программ" action={action}>
          С ключом ваша учётная система сама забирает кассы, документы и чеки.
        </EmptyState>
      ) : (
        <ul>
          {keys.map((key) => (
            <li
              key={key.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3 last:border-b-0"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {key.name}
                  {key.revokedAt !== null && <Badge>отозван</Badge>}
                </p>
                <p className="text-sm text-muted">
                  <span className="font-mono">{key.prefix}…</span> · как {roleWords[key.role]} · создан{' '}
                  <DateTime value={key.createdAt} look="date" /> ·{' '}
                  {key.lastUsedAt === null ? (
                    'ещё не использован'
                  ) : (
                    <>
                      использован <DateTime value={key.lastUsedAt} look="figures" />
                    </>
                  )}
                </p>
              </div>
              {key.revokedAt === null && (
                <ConfirmDialog
                  danger
                  trigger={
                    <Button size="small" aria-label={`Отозвать ключ: ${key.name}`}>
                      Отозвать
                    </Button>
                  }
                  title={`Отозвать ключ «${key.name}»?`}
                  confirmLabel="Отозвать ключ"
                  onConfirm={() => revoke(key)}
                >
                  Программа с этим ключом сразу перестанет получать данные. Вернуть его нельзя, можно создать
                  новый.
                </ConfirmDialog>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
