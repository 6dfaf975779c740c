'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Card, DateTime, Dialog, LinkButton, Notice, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { ConsentRequestRow, FinanceAccessRow } from '@/server/routers/finance-access.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { AskConsent } from './ask-consent.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const HOURS = ['1', '4', '8', '24'] as const;

/** Whether a client's money is open to the one who looks, since when, by what right, and the way to close it. */
export function FinanceCard({
  clientId,
  clientName,
  look,
  asked,
  audience,
}: {
  clientId: string;
  clientName: string;
  /** The live look, if there is one. */
  look: FinanceAccessRow | undefined;
  /** The question for consent that waits, if there is one. */
  asked?: ConsentRequestRow | undefined;
  audience: 'reseller' | 'operator';
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const close = async () => {
    if (look === undefined) return;
    await api.financeAccess.revoke
      .mutate({ accessId: look.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    router.refresh();
  };
  const withdraw = async (requestId: string) => {
    await api.financeAccess.withdrawRequest.mutate({ requestId }).catch(() => undefined);
    router.refresh();
  };
  return (
    <Card title="Чеки и выручка">
      {look === undefined ? (
        <Notice
          title={asked === undefined ? 'Закрыты' : 'Клиент ещё не ответил'}
          action={
            audience === 'operator' ? (
              <ReasonDialog clientId={clientId} clientName={clientName} />
            ) : asked === undefined ? (
              <AskConsent clientId={clientId} clientName={clientName} />
            ) : (
              <Button size="small" onClick={() => void withdraw(asked.id)}>
                Отозвать запрос
              </Button>
            )
          }
        >
          {audience === 'operator'
            ? 'Открываются на несколько часов с причиной, которую увидит клиент.'
            : asked === undefined
              ? 'Клиент открывает их сам в разделе «Доступ партнёров». Попросите его, если нужна сверка.'
              : `Вы просили: ${asked.reason}`}
        </Notice>
      ) : (
        <Notice
          tone="warning"
          title={
            <>
              Открыты до <DateTime value={look.validUntil} />
            </>
          }
          action={
            <>
              <LinkButton size="small" href={routes[audience].receipts(clientId)}>
                Смотреть чеки
              </LinkButton>
              <Button size="small" onClick={() => void close()}>
                Закрыть раньше
              </Button>
            </>
          }
        >
          {look.reason === '' ? 'По согласию клиента.' : look.reason}
        </Notice>
      )}
    </Card>
  );
}

function ReasonDialog({ clientId, clientName }: { clientId: string; clientName: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: `reason.${clientId}`,
    initial: { reason: '', hours: '4' },
    checks: {
      reason: (text) => (text.trim().length < 10 ? 'Напишите подробнее: клиент это увидит.' : undefined),
    },
    send: async ({ reason, hours }) => {
      await api.financeAccess.stateReason.mutate({ clientId, reason, hours: Number(hours) });
      toast({ title: 'Доступ открыт и записан' });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Открыть чеки: ${clientName}`}
      description="Причина останется в журнале, клиент увидит её в своём кабинете."
      trigger={<Button size="small">Указать причину</Button>}
    >
      <FormFrame form={form} prefix="reason">
        <TextField
          form={form}
          prefix="reason"
          name="reason"
          label="Зачем нужны чеки"
          hint="Например «Обращение 4812: не находится чек покупателя»."
          input={{ maxLength: 500 }}
        />
        <ChoiceField
          form={form}
          prefix="reason"
          name="hours"
          label="На сколько"
          options={HOURS.map((hours) => ({ value: hours, label: `${hours} ч` }))}
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Открыть чеки
        </Button>
      </FormFrame>
    </Dialog>
  );
}
