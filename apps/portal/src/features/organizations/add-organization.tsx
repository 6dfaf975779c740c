'use client';

import { parseInn } from '@koreshok/fiscal/identifiers';
import { routes } from '@koreshok/domain/routes';
import { Button, Dialog } from '@koreshok/ui';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'own-organization';

export function checkInn(text: string): string | undefined {
  const parsed = parseInn(text);
  return parsed.ok ? undefined : parsed.problem.sentence;
}

const needed = (what: string) => (text: string) => (text.trim() === '' ? what : undefined);

/** Adds an organization that is not here yet, with oneself as its owner. */
export function AddOrganization({ primary }: { primary: boolean }) {
  const api = useTRPCClient();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: 'organization.own',
    initial: { inn: '', kpp: '', name: '', shortName: '' },
    checks: {
      inn: checkInn,
      name: needed('Напишите название, как в ЕГРЮЛ или ЕГРИП.'),
      shortName: needed('Напишите, как называть её в кабинете.'),
    },
    send: async (values) => {
      const { id } = await api.joining.addOwn.mutate(values);
      globalThis.location.assign(routes.person.organizations(id));
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Добавить организацию"
      description="Вы станете её владельцем. Если она уже работает здесь, попросите доступ у её администратора."
      trigger={<Button variant={primary ? 'primary' : 'secondary'}>Добавить организацию</Button>}
    >
      <FormFrame form={form} prefix={PREFIX}>
        <CodeField form={form} prefix={PREFIX} name="inn" label="ИНН" mask="inn" hint="10 или 12 цифр." />
        <TextField
          form={form}
          prefix={PREFIX}
          name="kpp"
          label="КПП"
          optional
          hint="9 знаков; у предпринимателя его нет."
          input={{ inputMode: 'numeric' }}
        />
        <TextField form={form} prefix={PREFIX} name="name" label="Полное название" />
        <TextField
          form={form}
          prefix={PREFIX}
          name="shortName"
          label="Короткое название"
          hint="Например ООО «Ромашка»."
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Добавить организацию
        </Button>
      </FormFrame>
    </Dialog>
  );
}
