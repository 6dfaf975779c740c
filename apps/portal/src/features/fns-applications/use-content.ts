'use client';

import type { ApplicationContent } from '@koreshok/domain/fns-application';
import { useEffect, useRef, useState } from 'react';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { goToSignIn } from '../forms/sign-in-again.ts';

export interface ContentForm {
  readonly content: ApplicationContent;
  readonly set: (changes: Partial<ApplicationContent>) => void;
  readonly standing: 'saved' | 'saving' | 'typed';
  readonly failure: Failure | undefined;
  /** Saves what is not saved yet. @returns whether it could be. */
  readonly flush: () => Promise<boolean>;
}

const SAVE_AFTER_MS = 800;

/** The form of an application that saves itself a moment after each change, so that nothing typed is lost. */
export function useContent(
  applicationId: string,
  first: { readonly content: ApplicationContent; readonly version: number },
): ContentForm {
  const api = useTRPCClient();
  const [content, setContent] = useState(first.content);
  const [standing, setStanding] = useState<ContentForm['standing']>('saved');
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef({ content: first.content, version: first.version, dirty: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = async (): Promise<boolean> => {
    if (!latest.current.dirty) return true;
    const sent = latest.current.content;
    setStanding('saving');
    try {
      const { version } = await api.fnsApplications.save.mutate({
        applicationId,
        version: latest.current.version,
        content: { ...sent, reasons: [...sent.reasons] },
      });
      const dirty = latest.current.content !== sent;
      latest.current = { ...latest.current, version, dirty };
      setStanding(dirty ? 'typed' : 'saved');
      setFailure(undefined);
      return true;
    } catch (thrown) {
      const found = failureOf(thrown);
      if (found.code === 'session.missing') goToSignIn();
      setFailure(found);
      setStanding('typed');
      return false;
    }
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    return running.current;
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    content,
    standing,
    failure,
    flush,
    set: (changes) => {
      latest.current = { ...latest.current, content: { ...latest.current.content, ...changes }, dirty: true };
      setContent(latest.current.content);
      setStanding('typed');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
  };
}
