'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, ConfirmDialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Opens the cabinet again and leads to the contract. */
export function ComeBack() {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const comeBack = async () => {
    await api.leaving.comeBack.mutate().catch((error: unknown) => {
      throw shownError(error);
    });
    toast({ title: 'Кабинет снова открыт' });
    router.push(routes.client.documents());
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">Вернуться</Button>}
      title="Вернуться на обслуживание?"
      confirmLabel="Открыть кабинет"
      onConfirm={comeBack}
    >
      Кабинет снова откроется для работы. Останется заключить новый договор и вернуть кассы: каждая из них
      начнёт передавать документы после перерегистрации.
    </ConfirmDialog>
  );
}
