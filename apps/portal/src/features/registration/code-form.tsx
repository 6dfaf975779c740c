'use client';

import { Button } from '@koreshok/ui';
import type { ReactNode } from 'react';

import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

/** Six digits from a message. */
export function CodeForm({
  prefix,
  label,
  button,
  focused = false,
  send,
}: {
  prefix: string;
  label: ReactNode;
  button: string;
  focused?: boolean;
  /** Throws what the server says of a wrong code. */
  send: (code: string) => Promise<void>;
}) {
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { code: '' },
    checks: { code: checkCode },
    send: ({ code }) => send(code),
  });
  return (
    <FormFrame form={form} prefix={prefix} className="flex flex-col gap-3">
      <TextField
        form={form}
        prefix={prefix}
        name="code"
        label={label}
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12, autoFocus: focused }}
      />
      <Button type="submit" variant={focused ? 'primary' : 'secondary'} wide busy={form.busy}>
        {button}
      </Button>
    </FormFrame>
  );
}

export function checkCode(code: string): string | undefined {
  return /^(\s*\d){6}\s*$/.test(code.replaceAll('-', '')) ? undefined : 'В коде 6 цифр.';
}
