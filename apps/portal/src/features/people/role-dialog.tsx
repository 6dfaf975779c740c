'use client';

import { type Module, MODULES } from '@koreshok/domain';
import { Button, Checkbox, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';

import type { RoleRow } from '@/server/routers/roles.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { MODULE_WORDS } from './words.ts';
import { wrongStanding } from './wrong-standing.ts';

const PREFIX = 'role';
const READ = { value: 'read', label: 'Смотреть' };
const WRITE = { value: 'write', label: 'Смотреть и менять' };
const NONE = { value: 'none', label: 'Закрыто' };

type RoleValues = Record<'name' | 'identity' | 'technical' | 'finance' | 'commercial' | 'modules', string>;

function valuesOf(role: RoleRow | undefined): RoleValues {
  return {
    name: role?.name ?? '',
    identity: role?.classes.identity ?? 'read',
    technical: role?.classes.technical ?? 'read',
    finance: role?.classes.finance ?? 'none',
    commercial: role?.classes.commercial ?? 'none',
    modules: (role?.modules ?? MODULES).join(),
  };
}

const modulesOf = (text: string): ReadonlySet<Module> =>
  new Set(MODULES.filter((module) => text.split(',').includes(module)));

/** Makes a role of the organization's own, or changes one. */
export function RoleDialog({ role, trigger }: { role?: RoleRow; trigger: ReactNode }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const blank = valuesOf(role);
  const form = useForm({
    initial: blank,
    draft: `role.${role?.id ?? 'new'}`,
    checks: { name: (name) => (name.trim() === '' ? 'Назовите роль, например «Кассир».' : undefined) },
    send: async ({ name, identity, technical, finance, commercial, modules: text }) => {
      const modules = modulesOf(text);
      wrongStanding(modules.size === 0 ? 'Оставьте хотя бы один раздел.' : undefined);
      await api.roles.save.mutate({
        ...(role === undefined ? {} : { roleId: role.id }),
        name,
        classes: {
          identity: identity === 'write' ? 'write' : 'read',
          technical: technical === 'write' ? 'write' : 'read',
          finance: finance === 'read' ? 'read' : 'none',
          commercial: commercial === 'write' ? 'write' : commercial === 'read' ? 'read' : 'none',
        },
        modules: modules.size === MODULES.length ? null : [...modules],
      });
      toast({ title: `Роль сохранена: ${name}` });
      setOpen(false);
      if (role === undefined) form.start(blank);
      router.refresh();
    },
  });
  const modules = modulesOf(form.values.modules);
  const toggle = (module: Module) => {
    const next = new Set(modules);
    if (!next.delete(module)) next.add(module);
    form.set('modules', [...next].join());
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={role === undefined ? 'Новая роль' : role.name}
      description={
        role !== undefined && role.members > 0
          ? 'Новые права получат сразу все, кому дана эта роль.'
          : 'Права и разделы, которые она открывает.'
      }
      trigger={trigger}
    >
      <FormFrame form={form} prefix={PREFIX}>
        <TextField form={form} prefix={PREFIX} name="name" label="Название" />
        <ChoiceField
          form={form}
          prefix={PREFIX}
          name="technical"
          label="Кассы и точки"
          options={[READ, WRITE]}
        />
        <ChoiceField
          form={form}
          prefix={PREFIX}
          name="finance"
          label="Чеки и выручка"
          options={[NONE, READ]}
        />
        <ChoiceField
          form={form}
          prefix={PREFIX}
          name="commercial"
          label="Договоры, тариф и счета"
          options={[NONE, READ, WRITE]}
        />
        <ChoiceField
          form={form}
          prefix={PREFIX}
          name="identity"
          label="Реквизиты и сотрудники"
          options={[READ, WRITE]}
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 font-medium">Разделы</legend>
          {MODULES.map((module) => (
            <Checkbox
              key={module}
              label={MODULE_WORDS[module]}
              checked={modules.has(module)}
              onChange={() => toggle(module)}
            />
          ))}
        </fieldset>
        <Button type="submit" variant="primary" busy={form.busy}>
          Сохранить роль
        </Button>
      </FormFrame>
    </Dialog>
  );
}
