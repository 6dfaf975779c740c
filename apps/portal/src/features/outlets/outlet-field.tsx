'use client';

import { Field } from '@koreshok/ui';
import type { ReactNode } from 'react';

import { fieldId } from '../forms/form-frame.tsx';
import { useTypedEarly } from '../forms/typed-early.ts';
import type { Form } from '../forms/use-form.ts';
import type { Values } from '../forms/values.ts';
import { OutletSelect, type OutletSelectProps } from './outlet-select.tsx';

/** One outlet, bound to a form. */
export function OutletField<V extends Values>({
  form,
  prefix,
  name,
  label,
  aside,
  ...select
}: Pick<OutletSelectProps, 'places' | 'placeholder' | 'top' | 'isHidden'> & {
  form: Form<V>;
  prefix: string;
  name: keyof V & string;
  label: string;
  aside?: ReactNode;
}) {
  const control = useTypedEarly<HTMLSelectElement>(
    (text) => form.values[name] === '' && form.set(name, text),
  );
  return (
    <Field id={fieldId(prefix, name)} label={label} error={form.errors[name]} aside={aside}>
      <OutletSelect
        {...select}
        name={name}
        control={control}
        value={form.values[name] ?? ''}
        onChange={(outletId) => form.set(name, outletId)}
        onBlur={() => form.leave(name)}
      />
    </Field>
  );
}
