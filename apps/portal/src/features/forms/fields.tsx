'use client';

import {
  Field,
  Input,
  type InputProps,
  MaskedInput,
  type MaskedInputProps,
  Select,
  type SelectOption,
} from '@koreshok/ui';
import type { ReactNode } from 'react';

import { fieldId } from './form-frame.tsx';
import { useTypedEarly } from './typed-early.ts';
import type { Form } from './use-form.ts';
import type { Values } from './values.ts';

interface Named<V extends Values> {
  readonly form: Form<V>;
  readonly prefix: string;
  readonly name: keyof V & string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly aside?: ReactNode;
}

function Framed<V extends Values>({
  form,
  prefix,
  name,
  children,
  ...rest
}: Named<V> & { children: ReactNode }) {
  return (
    <Field id={fieldId(prefix, name)} error={form.errors[name]} {...rest}>
      {children}
    </Field>
  );
}

/** A line of text bound to a form. */
export function TextField<V extends Values>({
  input = {},
  ...named
}: Named<V> & { input?: Omit<InputProps, 'value' | 'onChange' | 'onBlur' | 'name'> }) {
  const { form, name } = named;
  const control = useTypedEarly<HTMLInputElement>((text) => form.values[name] === '' && form.set(name, text));
  return (
    <Framed {...named}>
      <Input
        {...input}
        ref={control}
        name={name}
        value={form.values[name] ?? ''}
        onChange={(event) => form.set(name, event.target.value)}
        onBlur={() => form.leave(name)}
      />
    </Framed>
  );
}

/** A code that is grouped while it is typed, bound to a form. */
export function CodeField<V extends Values>({ mask, ...named }: Named<V> & Pick<MaskedInputProps, 'mask'>) {
  const { form, name } = named;
  return (
    <Framed {...named}>
      <MaskedInput
        key={form.epoch}
        mask={mask}
        defaultValue={form.values[name] ?? ''}
        onValueChange={(value) => form.set(name, value)}
        onBlur={() => form.leave(name)}
      />
    </Framed>
  );
}

/** One of a few, bound to a form. */
export function ChoiceField<V extends Values>({
  options,
  placeholder,
  ...named
}: Named<V> & { options: readonly SelectOption[]; placeholder?: string }) {
  const { form, name } = named;
  const control = useTypedEarly<HTMLSelectElement>(
    (text) => form.values[name] === '' && form.set(name, text),
  );
  return (
    <Framed {...named}>
      <Select
        ref={control}
        name={name}
        options={options}
        placeholder={placeholder}
        value={form.values[name] ?? ''}
        onChange={(event) => form.set(name, event.target.value)}
        onBlur={() => form.leave(name)}
      />
    </Framed>
  );
}
