'use client';

import { Card, formatPhone, Notice, Switch, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { Factors } from '@/server/routers/second-factor.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { useGuarded } from './guarded.tsx';

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
      (thrown: unknown) => toast({ title: thrown instanceof Error ? thrown.message : 'Не получилось' }),
    );
  };
  return (
    <Card title="Коды по СМС" description="Запасной способ рядом с приложением или ключом доступа.">
      <div className="flex flex-col gap-4">
        <Switch
          label={factors.phone === '' ? 'Телефон не указан' : `На номер ${formatPhone(factors.phone)}`}
          hint={factors.phoneConfirmed ? undefined : 'Телефон не подтверждён.'}
          checked={factors.sms}
          disabled={!factors.sms && !(strong && factors.phoneConfirmed)}
          onCheckedChange={set}
        />
        <Notice title="СМС слабее других способов">
          Сообщение могут перехватить, сим-карту перевыпустить, а оператор связи не доставит код, если вы
          отказались от рассылок.
        </Notice>
      </div>
      {dialog}
    </Card>
  );
}
