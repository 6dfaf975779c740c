'use client';

import { isOrganizationInn, parseInn } from '@koreshok/fiscal/identifiers';
import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { checkEmail } from '../auth/checks.ts';
import { ChoiceField, CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { TIME_ZONES } from '../outlets/time-zones.ts';

const PREFIX = 'client';
const needed = (sentence: string) => (text: string) => (text.trim() === '' ? sentence : undefined);

/** Adds a client under the reseller or the operator. */
export function AddClient({ hrefPrefix }: { hrefPrefix: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: 'client.add',
    initial: {
      inn: '',
      kpp: '',
      name: '',
      shortName: '',
      email: '',
      phone: '',
      timeZone: 'Europe/Moscow',
      partnerCode: '',
    },
    checks: {
      inn: (text) => {
        const parsed = parseInn(text);
        return parsed.ok ? undefined : parsed.problem.sentence;
      },
      name: needed('Укажите полное название.'),
      shortName: needed('Укажите короткое название: оно видно в списках.'),
      email: (text) => (text === '' ? undefined : checkEmail(text)),
    },
    send: async ({ partnerCode, ...values }) => {
      const { id } = await api.organizations.create.mutate({
        kind: 'client',
        ...values,
        ...(partnerCode.trim() === '' ? {} : { partnerCode: partnerCode.trim() }),
      });
      toast({ title: `Клиент ${values.shortName} добавлен` });
      setOpen(false);
      router.push(`${hrefPrefix}/${id}`);
    },
  });
  const company = form.values.inn === '' || isOrganizationInn(form.values.inn);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Новый клиент"
      trigger={<Button variant="primary">Добавить клиента</Button>}
    >
      <FormFrame form={form} prefix={PREFIX}>
        <CodeField
          form={form}
          prefix={PREFIX}
          name="inn"
          mask="inn"
          label="ИНН"
          hint="10 цифр у компании, 12 у предпринимателя."
        />
        {company && <CodeField form={form} prefix={PREFIX} name="kpp" mask="kpp" label="КПП" optional />}
        <TextField
          form={form}
          prefix={PREFIX}
          name="name"
          label="Полное название"
          hint="Как в уставе или свидетельстве."
        />
        <TextField form={form} prefix={PREFIX} name="shortName" label="Короткое название" />
        <TextField
          form={form}
          prefix={PREFIX}
          name="email"
          label="Почта для связи"
          optional
          input={{ type: 'email', inputMode: 'email' }}
        />
        <CodeField form={form} prefix={PREFIX} name="phone" mask="phone" label="Телефон" optional />
        <ChoiceField form={form} prefix={PREFIX} name="timeZone" label="Часовой пояс" options={TIME_ZONES} />
        <TextField
          form={form}
          prefix={PREFIX}
          name="partnerCode"
          label="Код партнёра"
          optional
          input={{ mono: true }}
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Добавить клиента
        </Button>
      </FormFrame>
    </Dialog>
  );
}
