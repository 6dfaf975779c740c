import { routes } from '@koreshok/domain/routes';
import { LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AccessFilter, type AccessState } from '@/features/access/access-filter.tsx';
import { ConsentRequests } from '@/features/access/consent-requests.tsx';
import { ConsentCard } from '@/features/access/consent-card.tsx';
import { GrantForm } from '@/features/access/grant-form.tsx';
import { GrantList } from '@/features/access/grant-list.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Доступ партнёров' };

/** Registers offered in the form at once. */
const OFFERED = 200;

const isState = (text: string | undefined): text is AccessState => text === 'live' || text === 'ended';

export default async function AccessPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const [centers, money, search] = [one(query, 'centers'), one(query, 'money'), one(query, 'search')];
  const grantFilters = { search, ...(isState(centers) && { state: centers }) };
  const moneyFilters = isState(money) ? { state: money } : {};
  const asked = { search, centers, money };
  const [grants, requests, looks, registers, viewer, brand] = await Promise.all([
    load((api) => api.grants.list(grantFilters)),
    load((api) => api.financeAccess.requests({})),
    load((api) => api.financeAccess.list(moneyFilters)),
    load((api) => api.registers.list({ limit: OFFERED })),
    load((api) => api.sessions.current()),
    load((api) => api.brands.current()),
  ]);
  const mayChange = viewer?.managesIdentity ?? false;
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <PageHeader
        title="Доступ партнёров"
        lead="Кто, кроме ваших сотрудников, видит кассы и чеки."
        action={<LinkButton href={routes.client.looks()}>Кто смотрел кассы</LinkButton>}
      />
      <ConsentRequests requests={requests} mayAnswer={mayChange} />
      <GrantList
        key={`${JSON.stringify(grantFilters)} ${grants.items.map(({ id, live }) => id + String(live)).join()}`}
        first={grants}
        filters={grantFilters}
        choice={<AccessFilter name="centers" asked={asked} />}
        mayChange={mayChange}
        action={
          mayChange &&
          registers.items.length > 0 && (
            <GrantForm registers={registers.items} more={registers.next !== null} />
          )
        }
      />
      <ConsentCard
        key={`${money} ${looks.items.map(({ id, live }) => id + String(live)).join()}`}
        first={looks}
        filters={moneyFilters}
        choice={<AccessFilter name="money" asked={asked} />}
        mayConsent={mayChange && brand?.owner === 'reseller'}
        partnerName={brand?.name ?? ''}
      />
    </div>
  );
}
