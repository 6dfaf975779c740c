import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { GiveConsent } from '@/features/consents/give-consent.tsx';
import { OwnConsentList } from '@/features/consents/own-list.tsx';
import { WithdrawConsent } from '@/features/consents/withdraw-consent.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Персональные данные' };

export default async function ConsentPage() {
  const [{ given, current }, consequences] = await Promise.all([
    load((api) => api.consents.own()),
    load((api) => api.consents.consequences()),
  ]);
  const inForce = given.filter(({ withdrawnAt }) => withdrawnAt === null);
  const agreedToCurrent = inForce.some(({ version }) => version === current.version);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Профиль', href: routes.person.profile() }]} />}
        title="Персональные данные"
        lead="С чем вы согласились, когда и как взять согласие обратно."
      />
      {!agreedToCurrent && <GiveConsent current={current} first={inForce.length === 0} />}
      <OwnConsentList given={given} />
      {inForce.length > 0 && <WithdrawConsent consequences={consequences} />}
    </div>
  );
}
