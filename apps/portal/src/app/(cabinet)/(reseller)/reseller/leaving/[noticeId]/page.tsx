import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';

import { NoticeView } from '@/features/leaving/notice-view.tsx';
import { load, loadTitle } from '@/server/caller/index.ts';

interface Props {
  readonly params: Promise<{ noticeId: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { noticeId } = await params;
  return loadTitle(async (api) => `Уход: ${(await api.leaving.get({ noticeId })).clientName}`);
}

export default async function Page({ params }: Props) {
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
              { label: 'Уходы клиентов', href: routes.reseller.leaving() },
              { label: notice.clientName, href: routes.reseller.client(notice.clientId) },
            ]}
          />
        }
        title="Уведомление об уходе"
      />
      <NoticeView notice={notice} first={registers} staying={[]} audience="reseller" />
    </div>
  );
}
