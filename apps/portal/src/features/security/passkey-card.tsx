'use client';

import { Button, Card, ConfirmDialog, DateTime, Dialog } from '@koreshok/ui';
import { startRegistration } from '@simplewebauthn/browser';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { OwnPasskey } from '@/server/routers/second-factor.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { passkeyFailure } from '../auth/passkey-button.tsx';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { FormFailure } from '../forms/use-form.ts';
import { useGuarded } from './guarded.tsx';
import { useTellChange } from './other-sessions.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

/** The person's passkeys; one more can be made, each can be removed. */
export function PasskeyCard({ passkeys }: { passkeys: readonly OwnPasskey[] }) {
  const api = useTRPCClient();
  const router = useRouter();
  const tellChange = useTellChange();
  const { run, dialog } = useGuarded();
  const [codes, setCodes] = useState<readonly string[]>();
  const [open, setOpen] = useState(false);
  const saved = () => {
    setCodes(undefined);
    tellChange('Ключ доступа добавлен');
  };
  const form = useForm({
    draft: 'security.passkey',
    initial: { name: '' },
    checks: { name: (name) => (name.trim() === '' ? 'Назовите ключ, например «Телефон».' : undefined) },
    send: async ({ name }) => {
      try {
        const { challenge, options } = await run(() => api.secondFactor.startPasskey.mutate());
        const answer = await startRegistration({ optionsJSON: options });
        const made = await api.secondFactor.finishPasskey.mutate({
          challenge,
          answer: JSON.stringify(answer),
          name,
        });
        setOpen(false);
        if (made.recoveryCodes.length > 0) setCodes(made.recoveryCodes);
        else tellChange('Ключ доступа добавлен');
        router.refresh();
      } catch (thrown) {
        throw new FormFailure({
          code: 'passkey',
          sentence: passkeyFailure(thrown),
          fields: {},
          temporary: false,
        });
      }
    },
  });
  const remove = async (passkeyId: string) => {
    await run(() => api.secondFactor.removePasskey.mutate({ passkeyId }));
    tellChange('Ключ доступа удалён');
    router.refresh();
  };
  return (
    <Card
      flush
      title="Ключи доступа"
      description="Вход отпечатком, лицом или ПИН-кодом устройства. Их нельзя выманить на поддельном сайте."
      action={
        <Dialog
          open={open}
          onOpenChange={setOpen}
          trigger={<Button size="small">Добавить ключ</Button>}
          title="Новый ключ доступа"
        >
          <FormFrame form={form} prefix="passkey">
            <TextField
              form={form}
              prefix="passkey"
              name="name"
              label="Название"
              hint="Например «Телефон» или «Рабочий ноутбук»."
              input={{ maxLength: 80 }}
            />
            <Button type="submit" variant="primary" busy={form.busy}>
              Создать ключ
            </Button>
          </FormFrame>
        </Dialog>
      }
    >
      {passkeys.length === 0 ? (
        <p className="border-t border-border px-5 py-4 text-muted">
          Пока ни одного. С ключом доступа вход занимает секунду.
        </p>
      ) : (
        <ul>
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-border px-5 py-3"
            >
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">{name}</p>
                <p className="text-sm text-muted">
                  добавлен <DateTime value={createdAt} look="figures" />
                  {lastUsedAt !== null && (
                    <>
                      {' '}
                      · вход <DateTime value={lastUsedAt} look="figures" />
                    </>
                  )}
                </p>
              </div>
              <ConfirmDialog
                danger
                trigger={
                  <Button size="small" aria-label={`Удалить ключ «${name}»`}>
                    Удалить
                  </Button>
                }
                title={`Удалить ключ «${name}»?`}
                confirmLabel="Удалить ключ"
                onConfirm={() => remove(id)}
              >
                Войти с ним больше не получится. На самом устройстве его можно удалить в настройках.
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
      {codes !== undefined && <RecoveryCodes codes={codes} onClose={saved} />}
      {dialog}
    </Card>
  );
}
