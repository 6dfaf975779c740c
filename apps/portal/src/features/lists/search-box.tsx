'use client';

import { SearchField } from '@koreshok/ui';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';

import { useSentEarly } from '../forms/sent-early.ts';
import { useTypedEarly } from '../forms/typed-early.ts';

const PAUSE_MS = 350;

/** A search that is part of the address: what is typed goes there after a short pause. */
export function SearchBox({
  label,
  placeholder,
  name = 'search',
}: {
  label: string;
  placeholder: string;
  name?: string;
}) {
  const router = useRouter();
  const path = usePathname();
  const parameters = useSearchParams();
  const current = parameters.get(name) ?? '';
  const [text, setText] = useState(current);
  const [pending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (value: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = new URLSearchParams(parameters);
    if (value.trim() === '') next.delete(name);
    else next.set(name, value.trim());
    startTransition(() => router.replace(next.size === 0 ? path : `${path}?${next}`, { scroll: false }));
  };
  const type = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go(value), PAUSE_MS);
  };
  const sentEarly = useSentEarly();
  const control = useTypedEarly<HTMLInputElement>((typed) => typed !== current && type(typed));
  // What waited must not overtake the link that is being clicked.
  const leave = () => {
    if (timer.current !== undefined) go(text);
  };
  return (
    <search className="w-full max-w-sm max-md:max-w-none">
      <form
        {...sentEarly}
        onSubmit={(event) => {
          event.preventDefault();
          go(text);
        }}
      >
        <SearchField
          ref={control}
          label={label}
          placeholder={placeholder}
          value={text}
          aria-busy={pending}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
      </form>
    </search>
  );
}
