import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { CertificateCard } from '@/features/certificates/certificate-card.tsx';
import { DemandCard } from '@/features/security/demand-card.tsx';
import { FactorDemand } from '@/features/security/factor-demand.tsx';
import { IdleCard } from '@/features/security/idle-card.tsx';
import { PasskeyCard } from '@/features/security/passkey-card.tsx';
import { PasswordCard } from '@/features/security/password-card.tsx';
import { SmsCard } from '@/features/security/sms-card.tsx';
import { TotpCard } from '@/features/security/totp-card.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Безопасность' };

export default async function SecurityPage() {
  const viewer = await load((api) => api.sessions.current());
  if (viewer === null) redirect(routes.public.signIn(routes.person.security()));
  const closed = viewer.secondFactor.standing === 'demanded';
  const [{ factors, passkeys }, certificate, policy] = await Promise.all([
    load((api) => api.secondFactor.own()),
    load((api) => api.certificates.own()),
    viewer.organization === null || closed ? null : load((api) => api.sessions.policy()),
  ]);
  const strong = factors.totp || factors.passkeys > 0;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Профиль', href: routes.person.profile() }]} />}
        title="Безопасность"
        lead={
          strong
            ? 'Вход защищён паролем и вторым способом.'
            : 'Сейчас для входа хватает пароля. Добавьте ключ доступа или приложение с кодами.'
        }
      />
      <FactorDemand here demand={viewer.secondFactor} />
      <PasskeyCard passkeys={passkeys} />
      <TotpCard connected={factors.totp} codesLeft={factors.recoveryCodesLeft} />
      <SmsCard factors={factors} />
      <CertificateCard certificate={certificate} />
      <PasswordCard />
      <IdleCard
        ownMinutes={Math.round(viewer.idleLimitSeconds / 60)}
        policy={policy}
        mayManage={viewer.managesIdentity && viewer.organization !== null}
      />
      {viewer.organization?.role === 'owner' && viewer.managesIdentity && (
        <DemandCard
          from={policy?.secondFactorFrom ?? null}
          hasOwn={strong}
          organization={viewer.organization.name}
        />
      )}
    </div>
  );
}
