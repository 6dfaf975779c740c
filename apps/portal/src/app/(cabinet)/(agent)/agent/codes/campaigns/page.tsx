import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { CampaignTable } from '@/features/agent/campaign-table.tsx';
import { CodeTabs } from '@/features/agent/code-tabs.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Кампании' };

const PERIODS = [
  { days: 7, label: '7 дней' },
  { days: 30, label: '30 дней' },
  { days: 90, label: '90 дней' },
  { days: 365, label: 'Год' },
] as const;

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const asked = one(await searchParams, 'days');
  const period = PERIODS.find(({ days }) => String(days) === asked);
  const filters = { days: period?.days };
  const first = await load((api) => api.partnerCodes.campaigns(filters));
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Кампании"
        lead="Сколько раз открыли ваши ссылки и как далеко прошли клиенты. Кто именно открывал, не записывается."
      />
      <CodeTabs active="campaigns" />
      <FilterChips
        chips={
          period === undefined
            ? []
            : [{ label: 'За последние', value: period.label, removeHref: routes.agent.campaigns() }]
        }
      >
        <FilterMenu
          label="За последние"
          options={PERIODS.map(({ days, label }) => ({
            label,
            href: routes.agent.campaigns({ days: String(days) }),
            active: days === period?.days,
          }))}
        />
      </FilterChips>
      <Card flush>
        <CampaignTable
          key={asked}
          first={first}
          filters={filters}
          empty={
            <EmptyState
              title="Здесь будут ваши кампании"
              action={<LinkButton href={routes.agent.codes()}>К кодам</LinkButton>}
            >
              Назовите кампанию, когда создаёте код: например «Выставка, ноябрь».
            </EmptyState>
          }
        />
      </Card>
    </div>
  );
}
