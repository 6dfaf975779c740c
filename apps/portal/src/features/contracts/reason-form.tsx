'use client';

import { Button } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

/** One line that goes on record with a decision. */
export function ReasonForm({
  draft,
  label,
  submit,
  send,
  done,
}: {
  /** Under which name the line waits for a new sign-in: one for each decision. */
  draft: string;
  label: string;
  submit: string;
  send: (text: string) => Promise<unknown>;
  done: () => void;
}) {
  const router = useRouter();
  const form = useForm({
    draft,
    initial: { text: '' },
    checks: { text: (text) => (text.trim() === '' ? 'Заполните это поле.' : undefined) },
    send: async ({ text }) => {
      await send(text);
      done();
      router.refresh();
    },
  });
  return (
    <FormFrame form={form} prefix="reason">
      <TextField form={form} prefix="reason" name="text" label={label} input={{ maxLength: 200 }} />
      <Button type="submit" variant="primary" busy={form.busy}>
        {submit}
      </Button>
    </FormFrame>
  );
}
