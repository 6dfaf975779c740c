'use client';

import { useEffect } from 'react';

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** Calls back on `/` (unless somebody is typing) and on ⌘K or Ctrl+K anywhere, whatever the keyboard's language. */
export function useSearchHotkeys(onCall: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const slash =
        event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey && !typing(event.target);
      const command = event.code === 'KeyK' && (event.metaKey || event.ctrlKey) && !event.shiftKey;
      if (!slash && !command) return;
      event.preventDefault();
      onCall();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onCall]);
}
