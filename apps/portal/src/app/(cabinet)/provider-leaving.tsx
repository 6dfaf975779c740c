import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';

import { leavingFiltersOf } from '@/features/leaving/filters.ts';
import { NoticeView } from '@/features/leaving/notice-view.tsx';
import { NoticesPage } from '@/features/leaving/notices-page.tsx';
import type { PageQuery } from '@/features/lists/query.ts';
import { load, loadTitle } from '@/server/caller/index.ts';

/** The pages about leaving clients that an operator and a reseller have alike. */
type Provider = 'operator' | 'reseller';

interface ListProps {
  readonly searchParams: Promise<PageQuery>;
}

interface CardProps {
  readonly params: Promise<{ noticeId: string }>;
}

/** The list of a provider's clients' notices of leaving. */
export function noticeListPage(audience: Provider) {
  return async function NoticeListPage({ searchParams }: ListProps) {
    const filters = leavingFiltersOf(await searchParams);
    const first = await load((api) => api.leaving.list({ ...filters }));
    return <NoticesPage audience={audience} filters={filters} first={first} />;
  };
}

/** The title of a notice's page. */
export async function noticeTitle({ params }: CardProps) {
  const { noticeId } = await params;
  return loadTitle(async (api) => `Уход: ${(await api.leaving.get({ noticeId })).clientName}`);
}

/** One notice of a provider's client. */
export function noticePage(audience: Provider) {
  return async function NoticePage({ params }: CardProps) {
    const { noticeId } = await params;
    const [notice, registers] = await Promise.all([
      load((api) => api.leaving.get({ noticeId })),
      load((api) => api.leaving.registers({ noticeId })),
    ]);
    return (
      <div className="flex max-w-5xl flex-col gap-6">
        <PageHeader
          trail={
            <Breadcrumbs
              crumbs={[
                { label: 'Уходы клиентов', href: routes[audience].leaving() },
                { label: notice.clientName, href: routes[audience].client(notice.clientId) },
              ]}
            />
          }
          title="Уведомление об уходе"
        />
        <NoticeView notice={notice} first={registers} audience={audience} />
      </div>
    );
  };
}
