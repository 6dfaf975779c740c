'use client';

import { formatMoney, useChosenEarly } from '@koreshok/ui';
import clsx from 'clsx';
import { useRef } from 'react';

import { type ComparedTerm, monthsWords } from './terms.ts';

/** The terms side by side, one of them chosen. */
export function TermCards({
  terms,
  chosen,
  onChoose,
}: {
  terms: readonly ComparedTerm[];
  chosen: number;
  onChoose: (months: number) => void;
}) {
  const cards = useRef<HTMLFieldSetElement>(null);
  useChosenEarly(cards);
  return (
    <fieldset ref={cards} className="min-w-0">
      <legend className="mb-2 font-medium">На какой срок</legend>
      <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]">
        {terms.map(({ months, price, saved }) => (
          <label
            key={months}
            className={clsx(
              'flex cursor-pointer flex-col gap-0.5 rounded-md border p-4 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent',
              months === chosen ? 'border-accent bg-accent-soft' : 'border-border hover:border-outline',
            )}
          >
            <input
              type="radio"
              name="term"
              value={months}
              checked={months === chosen}
              onChange={() => onChoose(months)}
              className="sr-only"
            />
            <span className="font-medium">{monthsWords(months)}</span>
            <span className="text-xl font-semibold tabular-nums">
              {formatMoney(price.amount, { kopecks: 'auto' })}
            </span>
            <span className="text-sm text-muted">{formatMoney(price.perDay)} в день за кассу</span>
            <span className={clsx('text-sm', saved > 0 ? 'text-positive' : 'invisible max-sm:hidden')}>
              {saved > 0 ? `выгода ${formatMoney(saved, { kopecks: 'never' })}` : '–'}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
