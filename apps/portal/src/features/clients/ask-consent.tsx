'use client';

import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'ask-consent';
const TERMS = [
  { value: '1', label: 'На один день' },
  { value: '7', label: 'На неделю' },
  { value: '30', label: 'На 30 дней' },
  { value: '90', label: 'На 90 дней' },
  { value: '365', label: 'На год' },
];

/** A reseller asks its client to open receipts: why, and for how long. */
export function AskConsent({ clientId, clientName }: { clientId: string; clientName: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: `consent.ask.${clientId}`,
    initial: { reason: '', days: '30' },
    checks: {
      reason: (text) => (text.trim().length < 10 ? 'Напишите подробнее: клиент это прочитает.' : undefined),
    },
    send: async ({ reason, days }) => {
      await api.financeAccess.ask.mutate({ clientId, reason, days: Number(days) });
      toast({ title: 'Запрос отправлен клиенту' });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Попросить открыть чеки: ${clientName}`}
      description="Клиент получит письмо и ответит в своём кабинете. Срок пойдёт с его ответа."
      trigger={<Button size="small">Попросить открыть чеки</Button>}
    >
      <FormFrame form={form} prefix={PREFIX}>
        <TextField
          form={form}
          prefix={PREFIX}
          name="reason"
          label="Зачем"
          hint="Например «сверка выручки за квартал»."
        />
        <ChoiceField form={form} prefix={PREFIX} name="days" label="На какой срок" options={TERMS} />
        <Button type="submit" variant="primary" busy={form.busy}>
          Отправить запрос
        </Button>
      </FormFrame>
    </Dialog>
  );
}
