'use client';

import { FACTOR_GRACE_DAYS } from '@koreshok/domain/sign-in';
import { routes } from '@koreshok/domain/routes';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  counted,
  DateTime,
  Field,
  Select,
  TextLink,
  useToast,
} from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

const options = FACTOR_GRACE_DAYS.map((days) => ({
  value: String(days),
  label: days === 0 ? 'Сразу' : `Через ${counted(days, 'день', 'дня', 'дней')}`,
}));

/** The owner's demand that everybody who acts for the organization has a second factor. */
export function DemandCard({
  from,
  hasOwn,
  organization,
}: {
  from: Date | null;
  /** Whether the owner has one himself; without it he would shut himself out. */
  hasOwn: boolean;
  organization: string;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [days, setDays] = useState('7');
  const demand = async (graceDays: number | null) => {
    await api.sessions.demandSecondFactor
      .mutate({ graceDays })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: graceDays === null ? 'Второй фактор больше не обязателен' : 'Требование записано' });
    router.refresh();
  };
  return (
    <Card
      title="Второй фактор для всех сотрудников"
      description={`${organization}: кто входит только по паролю, после срока не увидит в кабинете ничего, кроме своих настроек.`}
      action={
        from === null ? (
          <Badge tone="neutral">не требуется</Badge>
        ) : (
          <Badge tone="positive">
            требуется с <DateTime value={from} look="figures" />
          </Badge>
        )
      }
    >
      <div className="flex flex-col items-start gap-4">
        <p>
          <TextLink href={routes.person.people(undefined, { factor: 'none' })}>
            Кто сейчас входит только по паролю
          </TextLink>
        </p>
        {from === null ? (
          <>
            {hasOwn && (
              <Field id="grace" label="Когда закрыть кабинет тем, у кого его нет">
                <Select options={options} value={days} onChange={(event) => setDays(event.target.value)} />
              </Field>
            )}
            {hasOwn ? (
              <ConfirmDialog
                trigger={<Button>Требовать второй фактор</Button>}
                title="Требовать второй фактор от всех?"
                confirmLabel="Требовать"
                onConfirm={() => demand(Number(days))}
              >
                Сотрудникам без второго фактора уйдёт письмо, в кабинете появится напоминание.{' '}
                {days === '0'
                  ? 'Кабинет закроется для них сразу, и в открытых вкладках тоже.'
                  : `Через ${counted(Number(days), 'день', 'дня', 'дней')} кабинет для них закроется.`}{' '}
                Ключей API это не касается.
              </ConfirmDialog>
            ) : (
              <p className="text-muted">Сначала подключите второй фактор себе, он на этой же странице.</p>
            )}
          </>
        ) : (
          <ConfirmDialog
            danger
            trigger={<Button>Больше не требовать</Button>}
            title="Больше не требовать второй фактор?"
            confirmLabel="Больше не требовать"
            onConfirm={() => demand(null)}
          >
            Для входа в кабинет снова хватит пароля. У кого второй фактор есть, тому он останется.
          </ConfirmDialog>
        )}
      </div>
    </Card>
  );
}
