import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, CopyCode, KeyValue, LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { LicensedOperatorInn, LicensedOperatorName } from '@/features/brand/licensed-operator.tsx';
import { FirstDocument } from '@/features/registers/first-document.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Настройки для кассы' };

export default async function ConnectRegisterPage({ params }: { params: Promise<{ registerId: string }> }) {
  const { registerId } = await params;
  const [register, gate] = await Promise.all([
    load((api) => api.registers.get({ registerId })),
    load((api) => api.registers.gate({ registerId })),
  ]);
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
        lead="Введите эти значения в настройки ОФД на кассе и пробейте отчёт о регистрации."
        action={<LinkButton href={routes.client.register(registerId)}>Открыть кассу</LinkButton>}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title="Настройки ОФД на кассе">
          <KeyValue
            items={[
              {
                term: 'Адрес сервера',
                value: <CopyCode look="plain" value={gate.host} label="адрес сервера" />,
              },
              { term: 'Порт', value: <CopyCode look="plain" value={String(gate.port)} label="порт" /> },
              { term: 'Название ОФД', value: <LicensedOperatorName operator={gate.operator} /> },
              { term: 'ИНН ОФД', value: <LicensedOperatorInn operator={gate.operator} /> },
            ]}
          />
          <p className="mt-4 text-sm text-muted">
            Обычно они в меню кассы «ОФД» или «Обмен с ОФД». Не нашли — позовите сервисный центр и дайте ему
            эту страницу.
          </p>
        </Card>
        <FirstDocument register={register} />
      </div>
    </div>
  );
}
