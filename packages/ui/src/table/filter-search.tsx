'use client';

import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Button } from '../action/button.tsx';
import { FloatingPanel } from '../overlay/floating-panel.tsx';
import { SearchChoices, type SearchChoicesProps } from '../overlay/search-choices.tsx';

export type FilterSearchProps = Omit<SearchChoicesProps, 'onChoose' | 'label'> & {
  /** What is filtered by: «Касса». */
  label: string;
  /** What is searched, read aloud: «Найти кассу». */
  searchLabel: string;
  /** Says when it is shown: before that nothing has to be asked for. */
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A filter whose values are too many for a menu: they are searched for, and lead to the list with them. */
export function FilterSearch({ label, searchLabel, onOpenChange, ...search }: FilterSearchProps) {
  const [open, setOpen] = useState(false);
  const turn = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  return (
    <Popover.Root open={open} onOpenChange={turn}>
      <Popover.Trigger asChild>
        <Button size="small">
          {label}
          <ChevronDown aria-hidden className="-mr-1 text-muted" />
        </Button>
      </Popover.Trigger>
      <FloatingPanel label={searchLabel} className="min-h-72 w-80">
        <SearchChoices {...search} label={searchLabel} onChoose={() => turn(false)} />
      </FloatingPanel>
    </Popover.Root>
  );
}
