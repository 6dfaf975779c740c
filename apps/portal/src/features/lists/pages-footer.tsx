'use client';

import { counted, LinkButton, ListFooter, LoadMore, Notice } from '@koreshok/ui';
import { Download } from 'lucide-react';

import type { Pages } from './use-pages.ts';

/** Under a list: how many rows are in view, the next part, the export of exactly what is filtered. */
export function PagesFooter<T>({
  pages,
  words,
  exportHref,
}: {
  pages: Pages<T>;
  /** «касса», «кассы», «касс». */
  words: readonly [string, string, string];
  exportHref?: string;
}) {
  const shown = counted(pages.rows.length, ...words);
  return (
    <>
      {pages.failure && <Notice live tone="danger" title={pages.failure.sentence} className="mx-5 my-3" />}
      <ListFooter
        shown={pages.loadMore === undefined ? shown : `Показано: ${shown}`}
        more={pages.loadMore && <LoadMore onLoad={pages.loadMore} busy={pages.busy} />}
        actions={
          exportHref !== undefined && (
            <span className="flex flex-wrap gap-2">
              <LinkButton size="small" href={exportHref} download icon={<Download aria-hidden />}>
                Скачать CSV
              </LinkButton>
              <LinkButton
                size="small"
                href={`${exportHref}${exportHref.includes('?') ? '&' : '?'}format=xlsx`}
                download
                icon={<Download aria-hidden />}
              >
                Скачать XLSX
              </LinkButton>
            </span>
          )
        }
      />
    </>
  );
}
