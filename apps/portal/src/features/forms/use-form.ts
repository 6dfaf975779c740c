'use client';

import { useState } from 'react';

import { type Failure, failureOf } from '../api/failure.ts';
import { goToSignIn } from './sign-in-again.ts';
import { type Draft, useDraft } from './use-draft.ts';
import type { Values } from './values.ts';

export type Checks<V extends Values> = {
  readonly [K in keyof V]?: (value: string, values: V) => string | undefined;
};

export interface FormOptions<V extends Values> {
  readonly initial: V;
  /** Answers what is wrong with a field, asked when it is left and before sending. */
  readonly checks?: Checks<V>;
  /** Each form says under which name what is typed in it waits for a new sign-in, or why it does not. */
  readonly draft: Draft;
  readonly send: (values: V) => Promise<void>;
}

export interface Form<V extends Values> {
  readonly values: V;
  readonly errors: Readonly<Partial<Record<keyof V, string>>>;
  /** What is wrong with the whole. */
  readonly failure: string | undefined;
  readonly busy: boolean;
  /** How often it was refused after its button was pressed; none of what leaving a field finds is counted. */
  readonly refusals: number;
  /** Grows when values come from elsewhere than the fields: those that keep their own text start anew with it. */
  readonly epoch: number;
  /** What stands in the fields was typed on an earlier page and never sent. */
  readonly restored: boolean;
  readonly set: (name: keyof V & string, value: string) => void;
  readonly leave: (name: keyof V & string) => void;
  readonly submit: () => Promise<void>;
  /** Begins anew with these values: a dialog that is opened a second time does not show what was sent the first. */
  readonly start: (values: V) => void;
}

/** The state of one form: what is typed, what is wrong, sending it. Nothing typed is lost by an error. */
export function useForm<V extends Values>(options: FormOptions<V>): Form<V> {
  const { initial, checks = {}, draft, send } = options;
  const typed = useDraft(draft, initial);
  const { latest } = typed;
  const [errors, setErrors] = useState<Partial<Record<keyof V, string>>>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);

  const problem = (name: keyof V & string) => (checks as Checks<V>)[name]?.(latest()[name] ?? '', latest());
  const set = (name: keyof V & string, value: string) => {
    typed.set(name, value);
    if (errors[name] !== undefined) setErrors((before) => ({ ...before, [name]: problem(name) }));
  };
  const leave = (name: keyof V & string) => {
    if (latest()[name] === '') return;
    setErrors((before) => ({ ...before, [name]: problem(name) }));
  };
  const refused = (reason: Failure) => {
    if (reason.code === 'session.missing') goToSignIn();
    setRefusals((before) => before + 1);
    setErrors(reason.fields as Partial<Record<keyof V, string>>);
    setFailure(Object.keys(reason.fields).length === 0 ? reason.sentence : undefined);
  };
  const submit = async () => {
    const found: Partial<Record<keyof V, string>> = {};
    for (const name of Object.keys(latest())) found[name as keyof V] = problem(name);
    setErrors(found);
    setFailure(undefined);
    if (Object.values(found).some((each) => each !== undefined)) {
      setRefusals((before) => before + 1);
      return;
    }
    setBusy(true);
    try {
      await send(latest());
      typed.forget();
      setRefusals(0);
    } catch (thrown) {
      refused(thrown instanceof FormFailure ? thrown.failure : failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const start = (fresh: V) => {
    typed.start(fresh);
    setErrors({});
    setFailure(undefined);
    setRefusals(0);
  };
  const { values, epoch, restored } = typed;
  return { values, errors, failure, busy, refusals, epoch, restored, set, leave, submit, start };
}

/** A refusal that did not come through the typed client. */
export class FormFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.sentence);
    this.failure = failure;
  }
}
