'use client';

import { Button, Card, ConfirmDialog, counted, DateTime, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { ConsentRequestRow } from '@/server/routers/finance-access.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** A partner's question for receipts and turnover, with the client's two answers. */
export function ConsentRequests({
  requests,
  mayAnswer,
}: {
  requests: readonly ConsentRequestRow[];
  mayAnswer: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  if (requests.length === 0) return null;
  const answer = (request: ConsentRequestRow, granted: boolean) => async () => {
    await api.financeAccess.answerRequest
      .mutate({ requestId: request.id, granted })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: granted ? 'Чеки открыты партнёру' : 'Запрос отклонён' });
    router.refresh();
  };
  return (
    <Card flush title="Просят открыть чеки" description="Без вашего ответа ничего не откроется.">
      <ul className="border-t border-border">
        {requests.map((request) => {
          const days = counted(request.days, 'день', 'дня', 'дней');
          return (
            <li
              key={request.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3 last:border-b-0"
            >
              <div className="min-w-0">
                <p className="font-medium">
                  {request.viewerName}: на {days}
                </p>
                <p className="break-words">{request.reason}</p>
                <p className="text-sm text-muted">
                  ответить до <DateTime value={request.expiresAt} look="figures" />
                </p>
              </div>
              {mayAnswer && (
                <span className="flex flex-wrap gap-2">
                  <ConfirmDialog
                    trigger={
                      <Button size="small" variant="primary">
                        Открыть чеки
                      </Button>
                    }
                    title={`Открыть чеки для ${request.viewerName}?`}
                    confirmLabel={`Открыть на ${days}`}
                    onConfirm={answer(request, true)}
                  >
                    Партнёр увидит чеки и выручку всех касс на {days} с этой минуты. Закрыть доступ можно в
                    любой момент.
                  </ConfirmDialog>
                  <ConfirmDialog
                    danger
                    trigger={<Button size="small">Отказать</Button>}
                    title={`Отказать ${request.viewerName}?`}
                    confirmLabel="Отказать"
                    onConfirm={answer(request, false)}
                  >
                    Партнёр узнает об отказе по почте. Состояние касс он видеть продолжит.
                  </ConfirmDialog>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
