'use client';

import { Checkbox, SearchField } from '@koreshok/ui';
import { useState } from 'react';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** From how many on a list has a search of its own. */
const SEARCHED_FROM = 12;

/** Several of many, with a search when there are more than fit in view. */
export function ChoiceList({
  label,
  choices,
  chosen,
  onChange,
}: {
  label: string;
  choices: readonly Choice[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const [query, setQuery] = useState('');
  if (choices.length === 0) return null;
  const wanted = query.trim().toLocaleLowerCase('ru');
  const shown = choices.filter((choice) => choice.label.toLocaleLowerCase('ru').includes(wanted));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 font-medium">
        {label}
        {chosen.size > 0 && <span className="font-normal text-muted"> · отмечено {chosen.size}</span>}
      </legend>
      {choices.length >= SEARCHED_FROM && (
        <SearchField
          label={`Найти: ${label.toLocaleLowerCase('ru')}`}
          placeholder="Название"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <div className="flex max-h-44 flex-col gap-2 overflow-y-auto rounded-md border border-border p-3">
        {shown.map((choice) => (
          <Checkbox
            key={choice.id}
            label={choice.label}
            checked={chosen.has(choice.id)}
            onChange={() => toggle(choice.id)}
          />
        ))}
        {shown.length === 0 && <p className="text-muted">Ничего не нашлось</p>}
      </div>
    </fieldset>
  );
}
