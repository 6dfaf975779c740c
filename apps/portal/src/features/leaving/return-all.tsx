'use client';

import { routes } from '@koreshok/domain/routes';
import { ConfirmDialog, Button, counted, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { LeavingNoticeCard } from '@/server/routers/leaving.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Brings back every register that went with a notice; nothing where all are back. */
export function ReturnAll({ notice }: { notice: LeavingNoticeCard }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  if (notice.returnable === 0) return null;
  const registers = counted(notice.returnable, 'касса', 'кассы', 'касс');
  const bringBack = async () => {
    let returned = 0;
    let inUse = 0;
    let after: string | null = null;
    do {
      const part: Awaited<ReturnType<typeof api.leaving.returnRegisters.mutate>> =
        await api.leaving.returnRegisters
          .mutate({ noticeId: notice.id, ...(after === null ? {} : { after }) })
          .catch((error: unknown) => {
            throw shownError(error);
          });
      returned += part.returned;
      inUse += part.inUse;
      after = part.next;
    } while (after !== null);
    toast({
      title: `Возвращено: ${counted(returned, 'касса', 'кассы', 'касс')}`,
      description: [
        ...(returned === 0 ? [] : ['Дальше: перерегистрация с нами и оплата срока.']),
        ...(inUse === 0
          ? []
          : [`ФН уже работает в другом месте: ${counted(inUse, 'касса', 'кассы', 'касс')}.`]),
      ].join(' '),
    });
    // The notice is over with the last of them: its page would offer to leave anew.
    router.push(routes.client.registers());
  };
  return (
    <ConfirmDialog
      trigger={<Button>Вернуть кассы</Button>}
      title={`Вернуть на обслуживание: ${registers}?`}
      confirmLabel="Вернуть кассы"
      onConfirm={bringBack}
    >
      Каждая начнёт передавать документы после перерегистрации и оплаты срока. Касса, чей ФН уже работает в
      другом месте, останется как есть.
    </ConfirmDialog>
  );
}
