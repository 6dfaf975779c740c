'use client';

import clsx from 'clsx';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Link } from '../link/link.tsx';
import { FloatingPanel } from '../overlay/floating-panel.tsx';
import { SearchField } from '../table/search-field.tsx';

export type SwitchableOrganization = {
  id: string;
  name: string;
  /** What tells namesakes apart: «ИНН 7707083893». */
  detail?: string | undefined;
  href: string;
};

export type OrganizationSwitcherProps = {
  current: { id: string; name: string; detail?: string | undefined };
  organizations: readonly SwitchableOrganization[];
  /** All of them, where there are more than fit: words and address. */
  more?: { label: string; href: string } | undefined;
};

const known = (text: string) => text.toLocaleLowerCase('ru').replace(/[«»"\s]/g, '');

/** Whose cabinet this is, and the way to another: with a search when there are more than seven. */
export function OrganizationSwitcher({ current, organizations, more }: OrganizationSwitcherProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const found = organizations.filter(({ name, detail = '' }) => known(name + detail).includes(known(query)));
  if (organizations.length < 2 && !more) {
    return <span className="block max-w-60 truncate font-medium">{current.name}</span>;
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={`Организация: ${current.name}. Сменить`}
        className="flex h-9 max-w-60 min-w-0 items-center gap-2 rounded-md px-2.5 font-medium hover:bg-subtle max-md:max-w-full"
      >
        <span className="truncate">{current.name}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Popover.Trigger>
      <FloatingPanel label="Выбор организации" className="w-80">
        {organizations.length > 7 && (
          <div className="border-b border-border p-2">
            <SearchField
              label="Найти организацию"
              placeholder="Название или ИНН"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </div>
        )}
        <ul className="min-h-0 grow overflow-y-auto p-1">
          {found.map(({ id, name, detail, href }) => (
            <li key={id}>
              <Link
                href={href}
                aria-current={id === current.id ? 'true' : undefined}
                onClick={() => setOpen(false)}
                className="flex items-center gap-2.5 rounded-[6px] px-2.5 py-2 hover:bg-subtle focus-visible:-outline-offset-2"
              >
                <Check
                  aria-hidden
                  className={clsx('size-4 shrink-0 text-accent', id !== current.id && 'invisible')}
                />
                <span className="min-w-0">
                  <span className="line-clamp-2 wrap-anywhere">{name}</span>
                  {detail && <span className="block text-sm text-muted tabular-nums">{detail}</span>}
                </span>
              </Link>
            </li>
          ))}
          {found.length === 0 && <li className="px-3 py-4 text-center text-muted">Ничего не нашлось</li>}
        </ul>
        {more && (
          <Link href={more.href} className="border-t border-border px-4 py-3 text-accent hover:underline">
            {more.label}
          </Link>
        )}
      </FloatingPanel>
    </Popover.Root>
  );
}
