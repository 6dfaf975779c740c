'use client';

import { Input } from '@koreshok/ui';
import { useId } from 'react';

/** Where the slider ends; more registers are typed. */
const SLIDER_END = 100;

/** How many registers: slid for few, typed for many. */
export function RegisterSlider({
  value,
  most,
  onChange,
}: {
  value: number;
  most: number;
  onChange: (registers: number) => void;
}) {
  const id = useId();
  const take = (text: string) => {
    const number = Math.trunc(Number(text));
    if (Number.isFinite(number) && text.trim() !== '') onChange(Math.min(most, Math.max(1, number)));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <label htmlFor={id} className="font-medium max-sm:basis-full">
        Сколько у вас касс
      </label>
      <input
        type="range"
        aria-label="Число касс"
        min={1}
        max={SLIDER_END}
        value={Math.min(value, SLIDER_END)}
        onChange={(event) => take(event.target.value)}
        className="h-9 min-w-0 grow basis-40 accent-accent"
      />
      <span className="w-24">
        <Input
          id={id}
          key={value}
          inputMode="numeric"
          defaultValue={value}
          onBlur={(event) => take(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
        />
      </span>
    </div>
  );
}
