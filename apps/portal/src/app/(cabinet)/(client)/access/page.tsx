import { routes } from '@koreshok/domain/routes';
import { LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ConsentRequests } from '@/features/access/consent-requests.tsx';
import { ConsentCard } from '@/features/access/consent-card.tsx';
import { GrantForm } from '@/features/access/grant-form.tsx';
import { GrantList } from '@/features/access/grant-list.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Доступ партнёров' };

/** Registers offered in the form at once. */
const OFFERED = 200;

export default async function AccessPage() {
  const [grants, requests, looks, registers, viewer, brand] = await Promise.all([
    load((api) => api.grants.list()),
    load((api) => api.financeAccess.requests({})),
    load((api) => api.financeAccess.list({})),
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
        grants={grants}
        mayChange={mayChange}
        action={mayChange && registers.items.length > 0 && <GrantForm registers={registers.items} />}
      />
      <ConsentCard
        looks={looks}
        mayConsent={mayChange && brand?.owner === 'reseller'}
        partnerName={brand?.name ?? ''}
      />
    </div>
  );
}
