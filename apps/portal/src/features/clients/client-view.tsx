import { Breadcrumbs, Card, LightStrip, PageHeader } from '@koreshok/ui';

import type { ConsentRequestRow, FinanceAccessRow } from '@/server/routers/finance-access.ts';
import type { ClientCard } from '@/server/routers/organizations.ts';
import type { OutletRow } from '@/server/routers/outlets.ts';
import type { RegisterRow } from '@/server/routers/registers.ts';
import type { RegistersOverview, SalesToday } from '@/server/routers/today.ts';

import type { ListPage } from '../lists/use-pages.ts';
import { lightsOf } from '../today/lights.ts';
import { SalesCard } from '../today/sales-card.tsx';
import { ClientRequisites } from './client-card.tsx';
import { ClientOutlets } from './client-outlets.tsx';
import { FinanceCard } from './finance-card.tsx';
import { PastLooks } from './past-looks.tsx';
import { ProvidedRegisters } from './provided-registers.tsx';

/** A client's page as its reseller and the operator see it; money only while it is open. */
export function ClientView({
  client,
  registers,
  outlets,
  overview,
  look,
  past,
  asked,
  sales,
  audience,
  listHref,
  extendsTerms = false,
}: {
  client: ClientCard;
  registers: ListPage<RegisterRow>;
  outlets: ListPage<OutletRow>;
  overview: RegistersOverview;
  /** The look into the client's money that is open to the one who reads this. */
  look: FinanceAccessRow | undefined;
  /** Those that ended, the latest first. */
  past: ListPage<FinanceAccessRow>;
  /** A reseller's question for consent that waits. */
  asked?: ConsentRequestRow | undefined;
  sales: SalesToday | undefined;
  audience: 'reseller' | 'operator';
  listHref: string;
  extendsTerms?: boolean;
}) {
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Клиенты', href: listHref }]} />}
        title={client.name}
        lead={client.requisites === null ? undefined : `ИНН ${client.requisites.inn}`}
      />
      <Card title="Кассы">
        <LightStrip label="Состояние касс" lights={lightsOf(overview.lights, () => undefined)} />
      </Card>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <ClientRequisites client={client} />
        <div className="flex min-w-0 flex-col gap-5">
          <FinanceCard
            clientId={client.id}
            clientName={client.name}
            look={look}
            asked={asked}
            audience={audience}
          />
          <PastLooks key={past.items.map(({ id }) => id).join()} first={past} clientId={client.id} />
          <ClientOutlets first={outlets} clientId={client.id} />
        </div>
      </div>
      {sales && <SalesCard sales={sales} linked={false} />}
      <Card flush title="Список касс">
        <ProvidedRegisters
          first={registers}
          clientId={client.id}
          audience={audience}
          extendsTerms={extendsTerms}
        />
      </Card>
    </div>
  );
}
