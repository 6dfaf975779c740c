import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, LinkButton, LinkTabs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { RegisterActions } from '@/features/registers/register-actions.tsx';
import { LightNotices, LightWords } from '@/features/registers/register-head.tsx';
import { ReturnRegister } from '@/features/registers/return-register.tsx';
import { load, loadTitle } from '@/server/caller/index.ts';

import { isTab, RegisterTab, TABS } from './tabs.tsx';

interface Props {
  readonly params: Promise<{ registerId: string }>;
  readonly searchParams: Promise<PageQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { registerId } = await params;
  return loadTitle(async (api) => (await api.registers.get({ registerId })).name);
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const [{ registerId }, query] = await Promise.all([params, searchParams]);
  const asked = one(query, 'tab');
  const tab = isTab(asked) ? asked : undefined;
  const [register, outlets] = await Promise.all([
    load((api) => api.registers.get({ registerId })),
    load((api) => api.outlets.places({})),
  ]);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Кассы', href: routes.client.registers() }]} />}
        title={register.name}
        mark={<LightWords light={register.light} />}
        lead={`${register.model}, ${register.outletName}`}
        moreActions={
          <>
            {register.lastRegisterTime === null && (
              <LinkButton href={routes.client.connectRegister(registerId)}>Настройки для кассы</LinkButton>
            )}
            {register.mayReturn && <ReturnRegister registerId={registerId} name={register.name} />}
            {register.mayChange && (
              <RegisterActions registerId={registerId} name={register.name} outlets={outlets} />
            )}
          </>
        }
      />
      <LightNotices light={register.light} />
      <LinkTabs
        label="Разделы кассы"
        tabs={TABS.map(({ key, label }) => ({
          label,
          href: routes.client.register(registerId, key),
          active: key === tab,
        }))}
      />
      <RegisterTab tab={tab} register={register} />
    </div>
  );
}
