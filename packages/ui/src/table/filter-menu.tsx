'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../action/button.tsx';
import { DropdownMenu } from '../overlay/dropdown-menu.tsx';

export type FilterOption = { label: ReactNode; href: string; active?: boolean | undefined; hint?: ReactNode };

/** A filter that can be added: its values are links to the list with it. */
export function FilterMenu({
  label,
  options,
  note,
}: {
  label: string;
  options: readonly FilterOption[];
  /** Above them, where these are not all: how the others are found. */
  note?: string | undefined;
}) {
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button size="small">
          {label}
          <ChevronDown aria-hidden className="-mr-1 text-muted" />
        </Button>
      }
      header={note === undefined ? undefined : <p className="text-sm text-muted">{note}</p>}
      items={options.map(({ label: words, href, active = false, hint }) => ({
        label: words,
        href,
        checked: active,
        hint,
      }))}
    />
  );
}
