'use client';

import { Button, CopyCode, Dialog, Notice } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const ROLES = ['viewer', 'accountant', 'technician', 'administrator'] as const;
type KeyRole = (typeof ROLES)[number];

const WORDS: Readonly<Record<KeyRole, string>> = {
  viewer: 'Наблюдатель: читает кассы и чеки',
  accountant: 'Бухгалтер: читает кассы, чеки и счета',
  technician: 'Техник: ведёт кассы, не видит сумм',
  administrator: 'Администратор: всё, кроме людей',
};

const BLANK = { name: '', role: 'viewer' };

/** Makes a key and shows it once. */
export function CreateApiKey() {
  const api = useTRPCClient();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  const form = useForm({
    draft: 'api-key.create',
    initial: BLANK,
    checks: {
      name: (text) =>
        text.trim() === '' ? 'Назовите ключ по программе, которая будет им ходить.' : undefined,
    },
    send: async ({ name, role }) => {
      const made = await api.apiKeys.create.mutate({
        name,
        role: ROLES.find((each) => each === role) ?? 'viewer',
      });
      setSecret(made.secret);
      form.start(BLANK);
      router.refresh();
    },
  });
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setSecret(undefined);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={secret === undefined ? 'Новый ключ API' : 'Ключ создан'}
      trigger={<Button variant="primary">Создать ключ</Button>}
    >
      {secret === undefined ? (
        <FormFrame form={form} prefix="api-key">
          <TextField
            form={form}
            prefix="api-key"
            name="name"
            label="Название"
            hint="Например «1С бухгалтерия»."
            input={{ maxLength: 80 }}
          />
          <ChoiceField
            form={form}
            prefix="api-key"
            name="role"
            label="Что может"
            options={ROLES.map((role) => ({ value: role, label: WORDS[role] }))}
          />
          <Button type="submit" variant="primary" busy={form.busy}>
            Создать ключ
          </Button>
        </FormFrame>
      ) : (
        <div className="flex flex-col gap-4">
          <Notice tone="warning" title="Скопируйте ключ сейчас">
            Больше он нигде не показывается. Потеряли — отзовите и создайте новый.
          </Notice>
          <CopyCode look="plain" value={secret} label="ключ" />
          <Button onClick={() => change(false)}>Готово</Button>
        </div>
      )}
    </Dialog>
  );
}
