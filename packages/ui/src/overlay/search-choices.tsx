'use client';

import clsx from 'clsx';
import { Check } from 'lucide-react';
import { Button } from '../action/button.tsx';
import { Link } from '../link/link.tsx';
import { SearchField } from '../table/search-field.tsx';

export type SearchOption = {
  value: string;
  label: string;
  /** What tells namesakes apart: an address, a number. */
  hint?: string | undefined;
  /** The list with it, where choosing leads somewhere. */
  href?: string | undefined;
};

/** What a search has found so far; whoever searches keeps the text and asks for more. */
export type FoundOptions = {
  query: string;
  onQuery: (text: string) => void;
  options: readonly SearchOption[];
  busy: boolean;
  failure?: string | undefined;
  /** Brings the next part; absent when these are all. */
  onMore?: (() => void) | undefined;
};

export type SearchChoicesProps = {
  /** What is searched, read aloud: «Найти точку». */
  label: string;
  placeholder?: string | undefined;
  found: FoundOptions;
  chosen?: string | undefined;
  onChoose: (option: SearchOption) => void;
};

const rowLook =
  'flex w-full items-center gap-2.5 rounded-[6px] px-2.5 py-2 text-left hover:bg-subtle focus-visible:-outline-offset-2';

/** A search over one of very many, found part by part, for a floating frame. */
export function SearchChoices({ label, placeholder, found, chosen, onChoose }: SearchChoicesProps) {
  const { query, onQuery, options, busy, failure, onMore } = found;
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="border-b border-border p-2">
        <SearchField
          label={label}
          placeholder={placeholder}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          // Enter belongs to the search, not to a form around it.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <ul aria-label="Найденное" aria-busy={busy} className="min-h-0 grow overflow-y-auto p-1">
        {options.map((option) => (
          <li key={option.value}>
            <Row option={option} chosen={option.value === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <div aria-live="polite" className="px-4 text-center text-muted empty:hidden">
        {failure !== undefined && <p className="pb-4 text-danger">{failure}</p>}
        {failure === undefined && options.length === 0 && (
          <p className="pb-4">{busy ? 'Ищем…' : 'Ничего не нашлось'}</p>
        )}
      </div>
      {onMore !== undefined && (
        <div className="border-t border-border p-2">
          <Button wide size="small" variant="ghost" busy={busy} onClick={onMore}>
            Показать ещё
          </Button>
        </div>
      )}
    </div>
  );
}

function Row({
  option,
  chosen,
  onChoose,
}: {
  option: SearchOption;
  chosen: boolean;
  onChoose: (option: SearchOption) => void;
}) {
  const { label, hint, href } = option;
  const content = (
    <>
      <Check aria-hidden className={clsx('size-4 shrink-0 text-accent', !chosen && 'invisible')} />
      <span className="min-w-0">
        <span className="block wrap-anywhere">{label}</span>
        {hint !== undefined && <span className="line-clamp-2 text-sm wrap-anywhere text-muted">{hint}</span>}
      </span>
    </>
  );
  const current = chosen ? 'true' : undefined;
  return href === undefined ? (
    <button type="button" aria-current={current} className={rowLook} onClick={() => onChoose(option)}>
      {content}
    </button>
  ) : (
    <Link href={href} aria-current={current} className={rowLook} onClick={() => onChoose(option)}>
      {content}
    </Link>
  );
}
