'use client';

import { Card, formatPhone, Notice, Switch, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { Factors } from '@/server/routers/second-factor.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { notChanged, useGuarded } from './guarded.tsx';
import { PhoneDialog } from './phone-dialog.tsx';

/** Codes by SMS: only beside another factor. */
export function SmsCard({ factors }: { factors: Factors }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { run, dialog } = useGuarded();
  const strong = factors.totp || factors.passkeys > 0;
  const set = (on: boolean) => {
    run(() => api.secondFactor.setSms.mutate({ on })).then(
      () => {
        toast({ title: on ? 'Коды по СМС включены' : 'Коды по СМС выключены' });
        router.refresh();
      },
      (thrown: unknown) => toast(notChanged(thrown)),
    );
  };
  return (
    <Card
      title="Телефон и коды по СМС"
      description="По телефону возвращают доступ; коды — запасной способ рядом с приложением или ключом доступа."
      action={<PhoneDialog known={factors.phone !== ''} run={run} />}
    >
      <div className="flex flex-col gap-4">
        {factors.phone === '' ? (
          <p className="text-muted">Телефон не указан.</p>
        ) : (
          <Switch
            label={`Коды на номер ${formatPhone(factors.phone)}`}
            hint={hintOf(factors, strong)}
            checked={factors.sms}
            disabled={!factors.sms && !(strong && factors.phoneConfirmed)}
            onCheckedChange={set}
          />
        )}
        <Notice title="СМС слабее других способов">
          Сообщение могут перехватить, сим-карту перевыпустить, а оператор связи не доставит код, если вы
          отказались от рассылок.
        </Notice>
      </div>
      {dialog}
    </Card>
  );
}

/** Why codes cannot be switched on yet. */
function hintOf({ phoneConfirmed }: Factors, strong: boolean): string | undefined {
  if (!phoneConfirmed) return 'Номер ещё не подтверждён: укажите его заново и введите код.';
  return strong ? undefined : 'Сначала подключите приложение с кодами или ключ доступа.';
}
