import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes over what was typed, chosen or filled in by the browser before the page's scripts woke: React keeps such a text
 * in sight but does not know it, and would drop it at the next stroke.
 * @returns the reference for the control.
 */
export function useTypedEarly<Control extends HTMLInputElement | HTMLSelectElement>(
  take: (text: string) => void,
): RefObject<Control | null> {
  const control = useRef<Control>(null);
  const first = useRef(take);
  useEffect(() => {
    const text = control.current?.value ?? '';
    if (text !== '') first.current(text);
  }, []);
  return control;
}
