'use client';

import type { OrganizationKind } from '@koreshok/domain';
import { homeOf, routes } from '@koreshok/domain/routes';
import {
  AppShell,
  GlobalSearch,
  Logo,
  OrganizationSwitcher,
  ProfileMenu,
  type ThemeChoice,
} from '@koreshok/ui';
import { LogOut, MonitorSmartphone, ShieldCheck, UserRound } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useLayoutEffect } from 'react';

import type { ShownBrand } from '@/server/views/brand.ts';
import type { Viewer } from '@/server/views/viewer.ts';

import { signOut } from '../auth/credentials.ts';
import type { OpenLooks } from '../clients/look.ts';
import { LookBar } from '../clients/look-bar.tsx';
import { claimDrafts } from '../forms/draft.ts';
import { roleWords } from '../organizations/words.ts';
import { ClosedBar } from './closed-bar.tsx';
import { FactorDemand } from '../security/factor-demand.tsx';
import { IdleWatch } from './idle-watch.tsx';
import { sectionsOf } from './sections.tsx';
import { SupportLines } from './support-lines.tsx';

/** The frame of a cabinet for whoever is signed in. */
export function Cabinet({
  brand,
  viewer,
  theme,
  folded,
  looks,
  children,
}: {
  brand: ShownBrand;
  viewer: Viewer;
  theme: ThemeChoice;
  folded: boolean;
  /** Clients' money that is open to the reseller or operator right now. */
  looks: OpenLooks | undefined;
  children: ReactNode;
}) {
  const path = usePathname();
  const { organization, organizations } = viewer;
  // Before the forms inside read their drafts, which they do in effects.
  useLayoutEffect(() => claimDrafts(viewer.email), [viewer.email]);
  const leave = async () => {
    await signOut();
    globalThis.location.assign(routes.public.signIn());
  };
  return (
    <AppShell
      logo={<Logo name={brand.name} />}
      logoMark={<Logo name={brand.name} markOnly />}
      homeHref={organization === null ? routes.person.organizations() : homeOf(organization.kind)}
      sections={sectionsOf(viewer)}
      path={path}
      defaultFolded={folded}
      organization={
        organization && (
          <OrganizationSwitcher
            current={{ id: organization.id, name: organization.name, detail: `ИНН ${organization.inn}` }}
            organizations={organizations.map(({ id, name, inn }) => ({
              id,
              name,
              detail: `ИНН ${inn}`,
              href: routes.person.organizations(id),
            }))}
            more={{ label: 'Все организации и новая', href: routes.person.organizations() }}
          />
        )
      }
      search={
        organization && (
          <GlobalSearch
            action={routes.person.search()}
            placeholder={placeholderOf(organization.kind, viewer.seesFinance)}
          />
        )
      }
      tools={
        <ProfileMenu
          name={viewer.name}
          detail={organization === null ? viewer.email : `${viewer.email} · ${roleWords[organization.role]}`}
          theme={theme}
          items={[
            { label: 'Профиль', href: routes.person.profile(), icon: <UserRound aria-hidden /> },
            { label: 'Мои сеансы', href: routes.person.sessions(), icon: <MonitorSmartphone aria-hidden /> },
            { label: 'Безопасность', href: routes.person.security(), icon: <ShieldCheck aria-hidden /> },
            { kind: 'separator' },
            { label: 'Выйти', onSelect: () => void leave(), icon: <LogOut aria-hidden /> },
          ]}
        />
      }
      visitBar={
        looks ? (
          <LookBar looks={looks} audience={organization?.kind === 'reseller' ? 'reseller' : 'operator'} />
        ) : (
          organization?.closed && <ClosedBar closed={organization.closed} />
        )
      }
      footer={<SupportLines brand={brand} />}
    >
      {path !== routes.person.security() && <FactorDemand demand={viewer.secondFactor} className="mb-5" />}
      {children}
      <IdleWatch idleLimitSeconds={viewer.idleLimitSeconds} onLeave={leave} />
    </AppShell>
  );
}

const PLACEHOLDERS: Readonly<Record<OrganizationKind, string>> = {
  client: 'Касса, РНМ, ФН, сумма чека, покупатель',
  agent: 'Клиент или ИНН',
  service_center: 'Касса, клиент, РНМ, ФН',
  reseller: 'Клиент, ИНН, касса, РНМ',
  operator: 'Клиент, ИНН, касса, РНМ, ФН',
};

function placeholderOf(kind: OrganizationKind, seesFinance: boolean): string {
  return kind === 'client' && !seesFinance ? 'Касса, точка, РНМ, ФН' : PLACEHOLDERS[kind];
}
