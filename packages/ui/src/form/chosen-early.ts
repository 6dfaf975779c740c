'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Has the boxes and radio buttons inside an element chosen once more when somebody chose them before the page's scripts
 * woke: React keeps such a choice in sight but tells nobody of it, and would drop it at the next drawing. What the server
 * drew as chosen is the attribute, what is chosen now the property.
 */
export function useChosenEarly(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    for (const input of place.current?.querySelectorAll('input') ?? []) {
      const early =
        input.type === 'radio'
          ? input.checked && !input.defaultChecked
          : input.checked !== input.defaultChecked;
      if (!early) continue;
      input.checked = !input.checked;
      input.click();
    }
  }, [place]);
}
