'use client';

import { type ComponentProps, useEffect, useRef, useState } from 'react';

/**
 * Keeps a press of a form's button that came before the page's scripts woke, and presses it again once they have. An
 * action that is a function makes React hold such a press back; without it the browser would send the form by itself,
 * with all that was typed, passwords too, in the address.
 * @returns what the form needs beside its own `onSubmit`.
 */
export function useSentEarly(): Pick<ComponentProps<'form'>, 'ref' | 'action' | 'onReset'> {
  const form = useRef<HTMLFormElement>(null);
  const [held, setHeld] = useState<FormData>();
  useEffect(() => {
    if (held === undefined || form.current === null) return;
    const button = pressedButton(form.current, held);
    if (button === undefined) form.current.requestSubmit();
    else button.click();
  }, [held]);
  return {
    ref: form,
    action: setHeld,
    // React empties a form whose action has run; here nothing typed is lost.
    onReset: (event) => event.preventDefault(),
  };
}

/** Of several buttons the one whose name and value were sent along, else the first. */
function pressedButton(form: HTMLFormElement, sent: FormData): HTMLElement | undefined {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[type=submit]')];
  return buttons.find(({ name, value }) => name !== '' && sent.get(name) === value) ?? buttons[0];
}
