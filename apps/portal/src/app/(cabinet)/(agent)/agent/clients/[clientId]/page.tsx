import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, EmptyState, formatPhone, KeyValue, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { FunnelWay } from '@/features/agent/funnel-strip.tsx';
import { HandOver } from '@/features/agent/hand-over.tsx';
import { monthsWords } from '@/features/tariffs/terms.ts';
import { KnockRow } from '@/features/onboarding/knock-row.tsx';
import { load, loadTitle } from '@/server/caller/index.ts';

type Props = { params: Promise<{ clientId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { clientId } = await params;
  return loadTitle(async (api) => (await api.onboarding.agentClient({ clientId })).name);
}

export default async function AgentClientPage({ params }: Props) {
  const { clientId } = await params;
  const client = await load((api) => api.onboarding.agentClient({ clientId }));
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Клиенты', href: routes.agent.clients() }]} />}
        title={client.name}
        lead={`ИНН ${client.inn}`}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          {client.mayHandOver && <HandOver clientId={client.id} email={client.email} />}
          <Card title="Путь клиента" description="Что сделано и чем помочь дальше.">
            <FunnelWay facts={client.facts} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title="Кассы">
            {client.registers.length === 0 ? (
              <EmptyState title="Касс ещё нет">
                Клиент добавит их сам — здесь будет видно, как они выходят на связь.
              </EmptyState>
            ) : (
              <ul className="flex flex-col gap-4">
                {client.registers.map((register) => (
                  <KnockRow
                    key={register.id}
                    register={register}
                    transfer={client.transfer}
                    oneOfMany={client.registers.length > 1}
                  />
                ))}
              </ul>
            )}
          </Card>
          {client.plan !== null && (
            <Card
              title="Что вы указали"
              description="Из этого складывается цена, которую клиент увидит при подключении."
            >
              <KeyValue
                items={[
                  { term: 'Касс', value: client.plan.registers ?? 'решит клиент' },
                  {
                    term: 'Срок',
                    value: client.plan.months === null ? 'решит клиент' : monthsWords(client.plan.months),
                  },
                  { term: 'Откуда кассы', value: client.transfer ? 'переходят от другого ОФД' : 'новые' },
                ]}
              />
            </Card>
          )}
          <Card title="Связаться">
            <KeyValue
              items={[
                { term: 'Почта', value: client.email || '—' },
                { term: 'Телефон', value: client.phone === '' ? '—' : formatPhone(client.phone) },
              ]}
            />
          </Card>
        </div>
      </div>
    </div>
  );
}
