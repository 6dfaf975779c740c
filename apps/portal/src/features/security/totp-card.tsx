'use client';

import { Badge, Button, Card, ConfirmDialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { TotpEnrolment } from '@/server/routers/second-factor.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { notChanged, useGuarded } from './guarded.tsx';
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
  /** Codes to be saved, and what they came of. */
  const [made, setMade] = useState<{ readonly codes: readonly string[]; readonly title: string }>();
  const saved = () => {
    setMade(undefined);
    if (made !== undefined) tellChange(made.title);
  };
  const fail = (thrown: unknown) => toast(notChanged(thrown));
  const start = () => run(() => api.secondFactor.startTotp.mutate()).then(setEnrolment, fail);
  const remove = async () => {
    await run(() => api.secondFactor.removeTotp.mutate());
    tellChange('Приложение с кодами отключено');
    router.refresh();
  };
  const renew = async () => {
    const { recoveryCodes } = await run(() => api.secondFactor.renewRecoveryCodes.mutate());
    setMade({ codes: recoveryCodes, title: 'Резервные коды заменены' });
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
          onConnected={(codes) => {
            setEnrolment(undefined);
            setMade({ codes, title: 'Приложение с кодами подключено' });
            router.refresh();
          }}
        />
      )}
      {made !== undefined && <RecoveryCodes codes={made.codes} onClose={saved} />}
      {dialog}
    </Card>
  );
}
