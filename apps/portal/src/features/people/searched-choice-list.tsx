'use client';

import { Button, Checkbox, type FoundOptions, SearchField } from '@koreshok/ui';

/** Several of more than a list can show: found part by part, and those that were chosen before stay on top. */
export function SearchedChoiceList({
  label,
  placeholder,
  found,
  nameOf,
  chosen,
  onChange,
}: {
  label: string;
  placeholder: string;
  found: FoundOptions;
  /** How a chosen one is called that was not found now. */
  nameOf: (id: string) => string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const { query, onQuery, options, busy, failure, onMore } = found;
  const shown = query.trim() === '' ? [...chosen] : [];
  const others = options.filter(({ value }) => query.trim() !== '' || !chosen.has(value));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 font-medium">
        {label}
        {chosen.size > 0 && <span className="font-normal text-muted"> · отмечено {chosen.size}</span>}
      </legend>
      <SearchField
        label={`Найти: ${label.toLocaleLowerCase('ru')}`}
        placeholder={placeholder}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        // Enter belongs to the search, not to the form around it.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div
        aria-busy={busy}
        className="flex max-h-56 flex-col gap-2 overflow-y-auto rounded-md border border-border p-3"
      >
        {shown.map((id) => (
          <Checkbox key={id} label={nameOf(id)} checked onChange={() => toggle(id)} />
        ))}
        {others.map(({ value, label: words }) => (
          <Checkbox key={value} label={words} checked={chosen.has(value)} onChange={() => toggle(value)} />
        ))}
        {failure !== undefined && <p className="text-danger">{failure}</p>}
        {failure === undefined && shown.length + others.length === 0 && (
          <p className="text-muted">{busy ? 'Ищем…' : 'Ничего не нашлось'}</p>
        )}
        {onMore !== undefined && (
          <Button size="small" variant="ghost" busy={busy} className="self-start" onClick={onMore}>
            Показать ещё
          </Button>
        )}
      </div>
    </fieldset>
  );
}
