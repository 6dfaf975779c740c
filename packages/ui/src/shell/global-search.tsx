'use client';

import clsx from 'clsx';
import { Search, X } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../action/icon-button.tsx';
import { useSearchHotkeys } from './use-search-hotkeys.ts';

export type GlobalSearchProps = {
  /** The page of results; Enter goes there with the text under `name`. */
  action: string;
  name?: string | undefined;
  defaultValue?: string | undefined;
  placeholder?: string | undefined;
  onQueryChange?: ((query: string) => void) | undefined;
  /** Links found so far, shown under the field while it has the focus; ↓ and ↑ walk through them. */
  results?: ReactNode;
};

/** One field for everything. `/` or ⌘K brings the cursor here; on a phone it opens from its icon. */
export function GlobalSearch(props: GlobalSearchProps) {
  const {
    action,
    name = 'q',
    defaultValue,
    placeholder = 'РНМ, ФН, ИНН, сумма, чек…',
    onQueryChange,
    results,
  } = props;
  const region = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [within, setWithin] = useState(false);
  const call = useCallback(() => {
    setWithin(true);
    requestAnimationFrame(() => input.current?.select());
    input.current?.focus();
  }, []);
  useSearchHotkeys(call);

  const leave = (event: FocusEvent) => {
    if (!region.current?.contains(event.relatedTarget)) setWithin(false);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setWithin(false);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(region.current?.querySelectorAll<HTMLElement>('input, [data-results] a') ?? [])];
    const next =
      stops.findIndex((stop) => stop === document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    stops[Math.min(Math.max(next, 0), stops.length - 1)]?.focus();
  };

  return (
    <>
      <span className="md:hidden">
        <IconButton label="Поиск" icon={<Search aria-hidden />} onClick={call} />
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears what its own controls pass up */}
      <search
        ref={region}
        onFocus={() => setWithin(true)}
        onBlur={leave}
        onKeyDown={walk}
        className={clsx(
          'relative w-full max-w-xl',
          within
            ? 'max-md:fixed max-md:inset-x-0 max-md:top-0 max-md:z-50 max-md:max-w-none max-md:bg-background max-md:p-2'
            : 'max-md:sr-only',
        )}
      >
        <form action={action} className="relative block">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
          />
          <input
            ref={input}
            type="search"
            name={name}
            defaultValue={defaultValue}
            placeholder={placeholder}
            aria-label="Поиск по всему"
            aria-keyshortcuts="/ Meta+K Control+K"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onQueryChange?.(event.target.value)}
            className="peer h-9 w-full rounded-md border border-outline/60 bg-surface pr-12 pl-9 text-base transition-colors placeholder:text-muted hover:border-outline focus:border-accent focus-visible:outline-offset-0 max-md:h-11 max-md:text-lg [&::-webkit-search-cancel-button]:hidden"
          />
          <kbd
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 rounded-sm border border-border px-1.5 font-sans text-xs text-muted peer-focus:hidden max-md:hidden"
          >
            /
          </kbd>
          <button
            type="button"
            aria-label="Закрыть поиск"
            onClick={() => {
              setWithin(false);
              input.current?.blur();
            }}
            className="absolute inset-y-0 right-0 grid w-11 place-items-center text-muted md:hidden"
          >
            <X aria-hidden className="size-[18px]" />
          </button>
        </form>
        {within && results && (
          <div
            data-results
            className="absolute inset-x-0 top-full z-50 mt-1.5 max-h-[70dvh] overflow-y-auto rounded-md border border-border bg-raised p-1 shadow-floating max-md:inset-x-2"
          >
            {results}
          </div>
        )}
      </search>
    </>
  );
}
