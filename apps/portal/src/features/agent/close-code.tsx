'use client';

import { Button, ConfirmDialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { PartnerCodeRow } from '@/server/routers/partner-codes.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Closes a code, after saying what follows. */
export function CloseCode({ code }: { code: PartnerCodeRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const close = async () => {
    try {
      await api.partnerCodes.close.mutate({ partnerCodeId: code.id });
    } catch (thrown) {
      throw shownError(thrown);
    }
    toast({ title: `Код ${code.code} закрыт` });
    router.refresh();
  };
  return (
    <ConfirmDialog
      title={`Закрыть код ${code.code}?`}
      trigger={
        <Button size="small" aria-label={`Закрыть код: ${code.name}`}>
          Закрыть
        </Button>
      }
      confirmLabel="Закрыть код"
      onConfirm={close}
    >
      По нему и по его ссылке больше никто не придёт, открыть его снова нельзя. Клиенты, которые уже пришли,
      останутся за вами.
    </ConfirmDialog>
  );
}
