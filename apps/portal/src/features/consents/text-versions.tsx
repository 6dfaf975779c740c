'use client';

import { type Column, DataTable, DateTime, TextLink } from '@koreshok/ui';

import type { ConsentTextRow } from '@/server/routers/consents.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';

/** Every version that was ever in force. */
export function ConsentTextVersions({
  first,
  hrefs,
}: {
  first: ListPage<ConsentTextRow>;
  /** The page's own address, to which a version is put. */
  hrefs: string;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.consents.texts.query({ cursor }));
  const newest = first.items[0]?.version;
  const columns: readonly Column<ConsentTextRow>[] = [
    {
      key: 'version',
      heading: 'Редакция',
      phone: 'title',
      cell: ({ version }) => (
        <TextLink href={`${hrefs}?version=${version}`} className="whitespace-nowrap">
          {version}
          {version === newest && ', действует'}
        </TextLink>
      ),
    },
    {
      key: 'published',
      heading: 'Опубликована',
      phone: 'line',
      cell: ({ publishedAt }) => <DateTime value={publishedAt} look="figures" />,
    },
    {
      key: 'author',
      heading: 'Кто опубликовал',
      phone: 'line',
      cell: ({ publishedBy }) => publishedBy || 'составлена системой',
    },
    {
      key: 'length',
      heading: 'Начало текста',
      phone: 'hidden',
      cell: ({ text }) => <span className="line-clamp-1 text-muted">{text.slice(0, 120)}</span>,
    },
  ];
  return (
    <DataTable
      label="Редакции согласия"
      columns={columns}
      rows={pages.rows}
      rowId={({ id }) => id}
      empty={null}
      footer={
        <PagesFooter
          pages={pages}
          words={['редакция', 'редакции', 'редакций']}
          exportHref={exportHref('consent-texts', {})}
        />
      }
    />
  );
}
