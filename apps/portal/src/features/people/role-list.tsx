'use client';

import type { AccessLevel, DataClass } from '@koreshok/domain';
import { Button, Card, ConfirmDialog, counted, EmptyState, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { RoleRow } from '@/server/routers/roles.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { RoleDialog } from './role-dialog.tsx';
import { MODULE_WORDS } from './words.ts';

const CLASS_WORDS: Readonly<Record<DataClass, string>> = {
  identity: 'реквизиты и люди',
  technical: 'кассы',
  finance: 'чеки и выручка',
  commercial: 'договоры и счета',
};

/** The roles an organization made for itself. */
export function RoleList({ roles, mayChange }: { roles: readonly RoleRow[]; mayChange: boolean }) {
  const create = mayChange && (
    <RoleDialog
      trigger={<Button variant={roles.length === 0 ? 'primary' : 'secondary'}>Создать роль</Button>}
    />
  );
  return (
    <Card
      flush
      title="Свои роли"
      description="Когда готовых мало: откройте ровно то, что нужно для работы."
      action={roles.length > 0 && create}
    >
      {roles.length === 0 ? (
        <EmptyState title="Своих ролей пока нет" action={create}>
          Готовые роли — владелец, администратор, бухгалтер, техник и наблюдатель — есть всегда.
        </EmptyState>
      ) : (
        <ul className="border-t border-border">
          {roles.map((role) => (
            <li
              key={role.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3 last:border-b-0"
            >
              <div className="min-w-0">
                <p className="font-medium">{role.name}</p>
                <p className="text-sm text-muted">{rightsWords(role)}</p>
                <p className="text-sm text-muted">
                  {role.members === 0
                    ? 'Никому не дана'
                    : `Дана: ${counted(role.members, 'сотрудник', 'сотрудника', 'сотрудников')}`}
                </p>
              </div>
              {mayChange && (
                <span className="flex flex-wrap gap-2">
                  <RoleDialog
                    role={role}
                    trigger={
                      <Button size="small" aria-label={`Изменить роль: ${role.name}`}>
                        Изменить
                      </Button>
                    }
                  />
                  <DeleteRole role={role} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const LEVEL_WORDS: Readonly<Record<AccessLevel, string>> = {
  none: 'закрыто',
  read: 'смотрит',
  write: 'меняет',
};

function rightsWords({ classes, modules }: RoleRow): string {
  const rights = (Object.keys(CLASS_WORDS) as DataClass[])
    .filter((dataClass) => classes[dataClass] !== 'none')
    .map((dataClass) => `${CLASS_WORDS[dataClass]} — ${LEVEL_WORDS[classes[dataClass]]}`);
  const parts = modules === null ? 'все разделы' : modules.map((module) => MODULE_WORDS[module]).join(', ');
  const told = rights.join('; ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}. Разделы: ${parts}`;
}

function DeleteRole({ role }: { role: RoleRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const remove = async () => {
    await api.roles.delete
      .mutate({ roleId: role.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `Роль удалена: ${role.name}` });
    router.refresh();
  };
  return (
    <ConfirmDialog
      danger
      trigger={
        <Button size="small" aria-label={`Удалить роль: ${role.name}`}>
          Удалить
        </Button>
      }
      title={`Удалить роль «${role.name}»?`}
      confirmLabel="Удалить роль"
      onConfirm={remove}
    >
      Удалить можно роль, которая никому не дана и не стоит в приглашениях.
    </ConfirmDialog>
  );
}
