'use client';

import { useState } from 'react';
import { themeCookieLine } from './theme.ts';
import type { ThemeChoice } from './theme.ts';

function apply(choice: ThemeChoice) {
  const root = document.documentElement;
  if (choice === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = choice;
  document.cookie = themeCookieLine(choice);
}

/** The reader's theme and the function that changes it: on the page at once, in the cookie for the next one. */
export function useThemeChoice(
  initial: ThemeChoice,
  onChange?: (choice: ThemeChoice) => void,
): [ThemeChoice, (choice: ThemeChoice) => void] {
  const [chosen, setChosen] = useState(initial);
  const choose = (choice: ThemeChoice) => {
    setChosen(choice);
    apply(choice);
    onChange?.(choice);
  };
  return [chosen, choose];
}
