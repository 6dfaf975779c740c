import { LinkButton } from '@koreshok/ui';
import { Download } from 'lucide-react';

/** The export of exactly what a list shows, as text and as a workbook. */
export function ExportLinks({ href }: { href: string }) {
  return (
    <span className="flex flex-wrap gap-2">
      <LinkButton size="small" href={href} download icon={<Download aria-hidden />}>
        Скачать CSV
      </LinkButton>
      <LinkButton
        size="small"
        href={`${href}${href.includes('?') ? '&' : '?'}format=xlsx`}
        download
        icon={<Download aria-hidden />}
      >
        Скачать XLSX
      </LinkButton>
    </span>
  );
}
