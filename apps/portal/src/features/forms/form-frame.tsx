'use client';

import { FormErrorSummary, Notice } from '@koreshok/ui';
import type { FormEvent, ReactNode } from 'react';
import { useEffect, useId } from 'react';

import { useSentEarly } from './sent-early.ts';
import type { Form } from './use-form.ts';
import type { Values } from './values.ts';

/** One column of fields; on top what is wrong with the whole, and a summary of what is wrong in it. */
export function FormFrame<V extends Values>({
  form,
  prefix,
  children,
  className = 'flex flex-col gap-5',
  id: given,
}: {
  form: Form<V>;
  /** Put before each field's name to make its id: two forms may stand on one page. */
  prefix: string;
  children: ReactNode;
  className?: string;
  /** For a button outside of it, in a dialog's foot: its `form`. */
  id?: string;
}) {
  const own = useId();
  const sentEarly = useSentEarly();
  const errors = Object.entries(form.errors).flatMap(([name, message]) =>
    typeof message === 'string' ? [{ fieldId: fieldId(prefix, name), message }] : [],
  );
  // Where there is one field alone, a list of what is wrong would only say it twice.
  const alone =
    Object.keys(form.values).length === 1 && Object.keys(form.errors).every((name) => name in form.values);
  const [first] = errors;
  const toFocus = alone && form.refusals > 0 ? first?.fieldId : undefined;
  useEffect(() => {
    if (toFocus !== undefined) document.getElementById(toFocus)?.focus();
  }, [toFocus, form.refusals]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.busy) void form.submit();
  };
  return (
    <form {...sentEarly} id={given ?? own} noValidate onSubmit={submit} className={className}>
      {form.failure !== undefined && <Notice live tone="danger" title={form.failure} />}
      {form.refusals > 0 && !alone && <FormErrorSummary errors={errors} attempt={form.refusals} />}
      {children}
    </form>
  );
}

/** The id of a field's control. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`;
}
