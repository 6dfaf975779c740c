'use client';

import { useEffect, useRef, useState } from 'react';

import { clearDraft, readDraft, writeDraft } from './draft.ts';
import type { Values } from './values.ts';

/** Why nothing of a form waits for another time. */
export interface NotKept {
  readonly notKept:
    | 'a secret is typed in it'
    | 'nobody is signed in who could be signed out'
    | 'nothing is typed in it, only chosen';
}

/** The name under which what is typed survives a reload and a new sign-in, or why nothing does. */
export type Draft = string | NotKept;

export interface Drafted<V extends Values> {
  readonly values: V;
  /** The newest values, for what runs later than the drawing it was made in. */
  readonly latest: () => V;
  readonly set: (name: keyof V & string, value: string) => void;
  /** Puts these values in place of all there were and keeps none of them. */
  readonly start: (values: V) => void;
  /** Keeps nothing any more: it was sent. What stands in the fields stays there. */
  readonly forget: () => void;
  /** Grows when values come from elsewhere than the fields. */
  readonly epoch: number;
  /** What stands in the fields was typed on an earlier page and never sent. */
  readonly restored: boolean;
}

/** Texts that are kept in the tab with every letter, and are there again when the page is. */
export function useDraft<V extends Values>(draft: Draft, initial: V): Drafted<V> {
  const [values, setValues] = useState<V>(initial);
  const [epoch, setEpoch] = useState(0);
  const [restored, setRestored] = useState(false);
  const latest = useRef(values);
  const name = typeof draft === 'string' ? draft : undefined;

  useEffect(() => {
    // The server has drawn the form without it: storage is the browser's.
    const kept = name === undefined ? undefined : readDraft(name);
    if (kept === undefined) return;
    latest.current = { ...latest.current, ...kept };
    setValues(latest.current);
    setRestored(true);
    setEpoch((before) => before + 1);
  }, [name]);

  const put = (next: V) => {
    latest.current = next;
    setValues(next);
  };
  return {
    values,
    latest: () => latest.current,
    epoch,
    restored,
    set: (field, value) => {
      put({ ...latest.current, [field]: value });
      if (name !== undefined) writeDraft(name, latest.current);
    },
    start: (fresh) => {
      put(fresh);
      setRestored(false);
      setEpoch((before) => before + 1);
      if (name !== undefined) clearDraft(name);
    },
    forget: () => {
      if (name !== undefined) clearDraft(name);
    },
  };
}
