'use client';

import { Button, Dialog } from '@koreshok/ui';
import { useState } from 'react';

import type { RegistrationState } from '@/server/routers/registration.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkPhone } from './account-form.tsx';

/** Another phone than the one typed first. */
export function AnotherPhone({
  token,
  onState,
}: {
  token: string;
  onState: (state: RegistrationState) => void;
}) {
  const api = useTRPCClient();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: { notKept: 'nobody is signed in who could be signed out' },
    initial: { phone: '' },
    checks: { phone: checkPhone },
    send: async ({ phone }) => {
      onState(await api.registration.resend.mutate({ token, channel: 'phone', phone }));
      setOpen(false);
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">Другой номер</Button>}
      title="Другой номер телефона"
    >
      <FormFrame form={form} prefix="another">
        <CodeField form={form} prefix="another" name="phone" label="Мобильный телефон" mask="phone" />
        <Button type="submit" variant="primary" busy={form.busy}>
          Прислать код
        </Button>
      </FormFrame>
    </Dialog>
  );
}
