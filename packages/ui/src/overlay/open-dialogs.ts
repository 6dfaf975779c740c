'use client';

import { useEffect, useSyncExternalStore } from 'react';

let open = 0;
const listeners = new Set<() => void>();

function change(by: number) {
  open += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Stands inside a dialog: while it is there, a dialog is open. */
export function NoteOpenDialog() {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
  return null;
}

/** Whether some dialog is open on the page. */
export function useDialogOpen(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => open > 0,
    () => false,
  );
}
