'use client';

import { Checkbox, Field, Input } from '@koreshok/ui';

/** A line of text of the form, with what the pre-flight says of it. */
export function Line({
  label,
  hint,
  value,
  error,
  mono,
  maxLength,
  optional,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  mono?: boolean;
  maxLength: number;
  optional?: boolean;
  onChange: (text: string) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <Input
        mono={mono}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** A yes or no of the form. */
export function Sign({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <Checkbox
      label={label}
      hint={hint}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
