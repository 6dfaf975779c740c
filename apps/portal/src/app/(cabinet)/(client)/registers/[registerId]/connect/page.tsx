import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, LinkButton, LinkTabs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { GateCard } from '@/features/onboarding/gate-card.tsx';
import { TransferPath } from '@/features/onboarding/transfer-path.tsx';
import { FirstDocument } from '@/features/registers/first-document.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Настройки для кассы' };

interface Props {
  readonly params: Promise<{ registerId: string }>;
  readonly searchParams: Promise<PageQuery>;
}

export default async function ConnectRegisterPage({ params, searchParams }: Props) {
  const [{ registerId }, query] = await Promise.all([params, searchParams]);
  const [register, gate, viewer] = await Promise.all([
    load((api) => api.registers.get({ registerId })),
    load((api) => api.registers.gate({ registerId })),
    load((api) => api.sessions.current()),
  ]);
  const asked = one(query, 'from');
  const transfer =
    asked === undefined && viewer?.organization?.kind === 'client'
      ? (await load((api) => api.onboarding.get())).transfer
      : asked === 'other';
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        trail={
          <Breadcrumbs
            crumbs={[
              { label: 'Кассы', href: routes.client.registers() },
              { label: register.name, href: routes.client.register(registerId) },
            ]}
          />
        }
        title="Осталось настроить кассу"
        lead={
          transfer
            ? 'Введите эти значения в настройки ОФД на кассе и напечатайте отчёт об изменении параметров.'
            : 'Введите эти значения в настройки ОФД на кассе и пробейте отчёт о регистрации.'
        }
        action={<LinkButton href={routes.client.register(registerId)}>Открыть кассу</LinkButton>}
      />
      <LinkTabs
        label="Откуда касса"
        tabs={[
          { label: 'Новая', href: routes.client.connectRegister(registerId, 'new'), active: !transfer },
          {
            label: 'От другого ОФД',
            href: routes.client.connectRegister(registerId, 'other'),
            active: transfer,
          },
        ]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          {transfer && <TransferPath registerId={registerId} />}
          <GateCard gate={gate} />
        </div>
        <FirstDocument
          register={register}
          transfer={transfer}
          own={viewer?.organization?.kind === 'client'}
        />
      </div>
    </div>
  );
}
