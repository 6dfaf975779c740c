import type { KeyboardEvent } from 'react';

/** Up and down go from a search to what it found and on; Enter acts, as it does on links and buttons. */
export function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a, button')];
  const at = places.findIndex((place) => place === document.activeElement);
  event.preventDefault();
  places[Math.min(Math.max(at + step, 0), places.length - 1)]?.focus();
}
