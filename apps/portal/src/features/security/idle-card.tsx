'use client';

import { DEFAULT_IDLE_MINUTES, IDLE_CHOICES } from '@koreshok/domain/sign-in';
import { Card, Field, Select, Switch, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

const WORDS: Readonly<Record<number, string>> = {
  15: '15 минут',
  30: '30 минут',
  60: 'час',
  120: '2 часа',
};

const options = IDLE_CHOICES.map((minutes) => ({ value: String(minutes), label: WORDS[minutes] ?? '' }));

/** After how long without a hand the session ends: the own wish, and for those who may what all members follow. */
export function IdleCard({
  ownMinutes,
  policy,
  mayManage,
}: {
  /** How long it is in this session, in minutes. */
  ownMinutes: number;
  policy: { readonly idleMinutes: number; readonly trustedDevices: boolean } | null;
  mayManage: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const saved = (work: Promise<unknown>) => {
    work.then(
      () => {
        toast({ title: 'Сохранено' });
        router.refresh();
      },
      (thrown: unknown) => toast({ title: failureOf(thrown).sentence }),
    );
  };
  const rule = policy ?? { idleMinutes: DEFAULT_IDLE_MINUTES, trustedDevices: true };
  const isDay = ownMinutes > 120;
  return (
    <Card
      title="Закрывать сеанс, если ничего не делать"
      description={
        isDay
          ? 'Сейчас: через сутки, потому что устройство отмечено своим.'
          : `Сейчас: через ${WORDS[ownMinutes] ?? `${ownMinutes} мин`}. За две минуты кабинет предупредит.`
      }
    >
      <div className="flex flex-col gap-5">
        <Field id="own-idle" label="Мой срок" hint="Короче срока организации можно, длиннее нельзя.">
          <Select
            options={options}
            value={String(isDay ? rule.idleMinutes : ownMinutes)}
            onChange={(event) =>
              saved(api.sessions.setIdle.mutate({ idleMinutes: Number(event.target.value) }))
            }
          />
        </Field>
        {mayManage && (
          <>
            <Field id="organization-idle" label="Срок для всех в организации">
              <Select
                options={options}
                value={String(rule.idleMinutes)}
                onChange={(event) =>
                  saved(api.sessions.savePolicy.mutate({ ...rule, idleMinutes: Number(event.target.value) }))
                }
              />
            </Field>
            <Switch
              label="Разрешить сутки на своём устройстве"
              checked={rule.trustedDevices}
              onCheckedChange={(trustedDevices) =>
                saved(api.sessions.savePolicy.mutate({ ...rule, trustedDevices }))
              }
            />
          </>
        )}
      </div>
    </Card>
  );
}
