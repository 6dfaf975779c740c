'use client';

import { counted, ListFooter, LoadMore, Notice } from '@koreshok/ui';

import { ExportLinks } from './export-links.tsx';
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
        actions={exportHref !== undefined && <ExportLinks href={exportHref} />}
      />
    </>
  );
}
