'use client';

import { Button, Card, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { useTRPCClient } from '../api/trpc.ts';
import { checkEmail } from '../auth/checks.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'handover';

/** Gives a client that the agent made to its owner: by a link in a letter, with which he chooses his own password. */
export function HandOver({ clientId, email }: { clientId: string; email: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm({
    draft: `handover.${clientId}`,
    initial: { email, name: '' },
    checks: {
      email: checkEmail,
      name: (text) => (text.trim() === '' ? 'Укажите имя: так мы обратимся в письме.' : undefined),
    },
    send: async (values) => {
      await api.onboarding.handOver.mutate({ clientId, ...values });
      toast({ title: `Приглашение отправлено на ${values.email}` });
      router.refresh();
    },
  });
  const field = { form, prefix: PREFIX } as const;
  return (
    <Card
      title="Передать кабинет клиенту"
      description="Он получит письмо со ссылкой и сам придумает пароль. Вы его не узнаете. Прежняя ссылка перестанет действовать."
    >
      <FormFrame form={form} prefix={PREFIX}>
        <TextField {...field} name="name" label="Имя владельца" input={{ autoComplete: 'off' }} />
        <TextField {...field} name="email" label="Его почта" input={{ type: 'email', inputMode: 'email' }} />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          Отправить приглашение
        </Button>
      </FormFrame>
    </Card>
  );
}
