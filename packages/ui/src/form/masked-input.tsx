'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import { masks, moneyFieldText } from '../format/mask.ts';
import type { Mask, MaskName } from '../format/mask.ts';
import { placeBehind, significantBefore } from './caret.ts';
import { Input } from './input.tsx';
import type { InputProps } from './input.tsx';

export type MaskedInputProps = Omit<
  InputProps,
  'value' | 'defaultValue' | 'onChange' | 'type' | 'inputMode'
> & {
  mask: MaskName;
  /** The normalized value to begin with: digits, `+79161234567`, or kopecks for `money`. */
  defaultValue?: string | undefined;
  /** Gets the normalized value at every change: digits, `+79161234567`, kopecks; '' when empty. */
  onValueChange?: ((value: string) => void) | undefined;
};

const textOf = (mask: MaskName, value: string) =>
  mask === 'money' && /^\d+$/.test(value) ? moneyFieldText(Number(value)) : masks[mask].format(value);

/**
 * A field that groups what is typed and takes pasted text with spaces, dashes and brackets. Under its `name` the form
 * sends the normalized value, not the text shown.
 */
export function MaskedInput({ mask, defaultValue = '', onValueChange, name, ...rest }: MaskedInputProps) {
  const rules: Mask = masks[mask];
  const [text, setText] = useState(() => (defaultValue ? textOf(mask, defaultValue) : ''));
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(undefined);

  const take = (shown: string) => {
    setText(shown);
    onValueChange?.(rules.normalize(shown));
  };
  // Typed, or filled in by the browser, before the page's scripts woke.
  const early = useRef((typed: string) => {
    if (typed !== '' && text === '') take(rules.format(typed));
  });
  useEffect(() => early.current(input.current?.value ?? ''), []);

  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [text]);

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value;
    const shown = rules.format(typed);
    const place = event.target.selectionStart ?? typed.length;
    const atEnd = place === typed.length;
    const before = significantBefore(typed, place, rules.significant);
    caret.current = atEnd ? shown.length : placeBehind(shown, before, rules.significant);
    take(shown);
  };

  return (
    <>
      <Input
        autoComplete={rules.autoComplete ?? 'off'}
        mono={mask !== 'money' && mask !== 'phone'}
        suffix={mask === 'money' ? '₽' : undefined}
        {...rest}
        ref={input}
        inputMode={rules.inputMode}
        value={text}
        onChange={change}
      />
      {name && <input type="hidden" name={name} value={rules.normalize(text)} />}
    </>
  );
}
