'use client';

import { Badge, Button, Card, ConfirmDialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { TotpEnrolment } from '@/server/routers/second-factor.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { useGuarded } from './guarded.tsx';
import { useTellChange } from './other-sessions.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpDialog } from './totp-dialog.tsx';

/** The authenticator app: connected, or how to connect it. */
export function TotpCard({ connected, codesLeft }: { connected: boolean; codesLeft: number }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const tellChange = useTellChange();
  const { run, dialog } = useGuarded();
  const [enrolment, setEnrolment] = useState<TotpEnrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  const saved = () => {
    setCodes(undefined);
    tellChange(connected ? 'Способ входа изменён' : 'Приложение с кодами подключено');
  };
  const fail = (thrown: unknown) =>
    toast({ title: thrown instanceof Error ? thrown.message : 'Не получилось' });
  const start = () => run(() => api.secondFactor.startTotp.mutate()).then(setEnrolment, fail);
  const remove = async () => {
    await run(() => api.secondFactor.removeTotp.mutate());
    tellChange('Приложение с кодами отключено');
    router.refresh();
  };
  const renew = async () => {
    const made = await run(() => api.secondFactor.renewRecoveryCodes.mutate());
    setCodes(made.recoveryCodes);
    router.refresh();
  };
  return (
    <Card
      title="Приложение с кодами"
      description="Яндекс Ключ, Google Authenticator и другие: новый код каждые 30 секунд, связь не нужна."
      action={
        connected ? <Badge tone="positive">подключено</Badge> : <Badge tone="neutral">не подключено</Badge>
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        {connected ? (
          <ConfirmDialog
            danger
            trigger={<Button size="small">Отключить</Button>}
            title="Отключить приложение с кодами?"
            confirmLabel="Отключить приложение"
            onConfirm={remove}
          >
            Если других способов нет, для входа хватит одного пароля. Резервные коды тогда перестанут
            работать.
          </ConfirmDialog>
        ) : (
          <Button size="small" onClick={() => void start()}>
            Подключить
          </Button>
        )}
        {codesLeft > 0 && (
          <ConfirmDialog
            trigger={<Button size="small">Новые резервные коды</Button>}
            title="Сделать новые резервные коды?"
            confirmLabel="Сделать новые коды"
            onConfirm={renew}
          >
            Осталось кодов: {codesLeft}. Прежние сразу перестанут работать.
          </ConfirmDialog>
        )}
      </div>
      {enrolment !== undefined && (
        <TotpDialog
          enrolment={enrolment}
          onClose={() => setEnrolment(undefined)}
          onConnected={(made) => {
            setEnrolment(undefined);
            setCodes(made);
            router.refresh();
          }}
        />
      )}
      {codes !== undefined && <RecoveryCodes codes={codes} onClose={saved} />}
      {dialog}
    </Card>
  );
}
