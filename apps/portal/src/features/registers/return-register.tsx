'use client';

import { Button, ConfirmDialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Brings back a register that was taken away from the service. */
export function ReturnRegister({ registerId, name }: { registerId: string; name: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">Вернуть кассу</Button>}
      title={`Вернуть «${name}»?`}
      confirmLabel="Вернуть кассу"
      onConfirm={async () => {
        await api.leaving.returnRegister.mutate({ registerId }).catch((thrown: unknown) => {
          throw shownError(thrown);
        });
        toast({ title: 'Касса возвращена' });
        router.refresh();
      }}
    >
      Касса вернётся с тем ФН, который в ней стоял. Её документы начнут приниматься, когда срок будет оплачен
      и касса перерегистрирована на наш ОФД: заявление с причиной «смена ОФД» и отчёт об изменении параметров
      регистрации.
    </ConfirmDialog>
  );
}
