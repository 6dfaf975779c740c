import { PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ConsentCard } from '@/features/access/consent-card.tsx';
import { GrantForm } from '@/features/access/grant-form.tsx';
import { GrantList } from '@/features/access/grant-list.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Доступ партнёров' };

/** Registers offered in the form at once. */
const OFFERED = 200;

export default async function AccessPage() {
  const [grants, looks, registers, viewer, brand] = await Promise.all([
    load((api) => api.grants.list()),
    load((api) => api.financeAccess.list({})),
    load((api) => api.registers.list({ limit: OFFERED })),
    load((api) => api.sessions.current()),
    load((api) => api.brands.current()),
  ]);
  const mayChange = viewer?.managesIdentity ?? false;
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <PageHeader title="Доступ партнёров" lead="Кто, кроме ваших сотрудников, видит кассы и чеки." />
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
