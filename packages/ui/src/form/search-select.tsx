'use client';

import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useState } from 'react';
import { FloatingPanel } from '../overlay/floating-panel.tsx';
import { SearchChoices, type SearchChoicesProps, type SearchOption } from '../overlay/search-choices.tsx';
import { controlHeight, controlLook } from './control-look.ts';
import { useFieldWiring } from './field-context.ts';

export type SearchSelectProps = Omit<SearchChoicesProps, 'onChoose' | 'chosen'> & {
  value: string;
  /** How the chosen one is called; nothing while nothing is chosen. */
  text?: string | undefined;
  /** What stands there while nothing is chosen. */
  empty: string;
  onChoose: (option: SearchOption) => void;
  /** Says when it is shown: before that nothing has to be asked for. */
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** One of more than a list can show: looks like a select, opens a search. */
export function SearchSelect({ value, text, empty, onChoose, onOpenChange, ...search }: SearchSelectProps) {
  const { required, ...wiring } = useFieldWiring({});
  const [open, setOpen] = useState(false);
  const listId = useId();
  const turn = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  return (
    // Modal, so that it can be scrolled where a dialog around it holds the wheel.
    <Popover.Root modal open={open} onOpenChange={turn}>
      <Popover.Trigger
        {...wiring}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-required={required}
        className={clsx(controlLook, controlHeight, 'flex items-center gap-2 pr-3 text-left')}
      >
        <span className={clsx('min-w-0 grow truncate', text === undefined && 'text-muted')}>
          {text ?? empty}
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Popover.Trigger>
      <FloatingPanel
        label={search.label}
        id={listId}
        className="min-h-72 w-(--radix-popover-trigger-width) min-w-72"
      >
        <SearchChoices
          {...search}
          chosen={value}
          onChoose={(option) => {
            onChoose(option);
            turn(false);
          }}
        />
      </FloatingPanel>
    </Popover.Root>
  );
}
