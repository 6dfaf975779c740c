'use client';

import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkInn } from './add-organization.tsx';

const PREFIX = 'join-request';

/** Asks the administrator of an organization that works here already. */
export function AskToJoin() {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: 'organization.ask',
    initial: { inn: '', message: '' },
    checks: { inn: checkInn },
    send: async ({ inn, message }) => {
      await api.joining.request.mutate({ inn, message });
      toast({ title: 'Запрос отправлен администратору' });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Попросить доступ"
      description="Администратор организации увидит вашу почту и сообщение. До его ответа вам ничего не откроется."
      trigger={<Button>Попросить доступ</Button>}
    >
      <FormFrame form={form} prefix={PREFIX}>
        <CodeField form={form} prefix={PREFIX} name="inn" label="ИНН организации" mask="inn" />
        <TextField
          form={form}
          prefix={PREFIX}
          name="message"
          label="Сообщение"
          optional
          hint="Кто вы и зачем нужен доступ."
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Отправить запрос
        </Button>
      </FormFrame>
    </Dialog>
  );
}
