'use client';

import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { checkEmail } from '../auth/checks.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { FRESH, standingInput, standingOfText, standingProblem, standingText } from './standing.ts';
import { type Offer, StandingFields } from './standing-fields.tsx';
import { wrongStanding } from './wrong-standing.ts';

const PREFIX = 'invite';
const BLANK = { name: '', email: '', standing: standingText(FRESH) };

/** Calls somebody by mail, with the role he will have. */
export function InviteDialog({ offer }: { offer: Offer }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: 'people.invite',
    initial: BLANK,
    checks: {
      name: (name) => (name.trim() === '' ? 'Напишите, как обратиться в письме.' : undefined),
      email: checkEmail,
    },
    send: async ({ name, email, standing: text }) => {
      const standing = standingOfText(text);
      wrongStanding(standingProblem(standing));
      await api.invitations.create.mutate({ name, email, ...standingInput(standing) });
      toast({ title: `Приглашение отправлено: ${email}` });
      setOpen(false);
      form.start(BLANK);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Пригласить сотрудника"
      description="Отправим письмо со ссылкой. Она одноразовая и действует неделю."
      trigger={<Button variant="primary">Пригласить</Button>}
    >
      <FormFrame form={form} prefix={PREFIX}>
        <TextField
          form={form}
          prefix={PREFIX}
          name="name"
          label="Имя и фамилия"
          input={{ autoComplete: 'off' }}
        />
        <TextField
          form={form}
          prefix={PREFIX}
          name="email"
          label="Электронная почта"
          input={{ type: 'email', inputMode: 'email', autoComplete: 'off' }}
        />
        <StandingFields
          offer={offer}
          standing={standingOfText(form.values.standing)}
          onChange={(standing) => form.set('standing', standingText(standing))}
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Отправить приглашение
        </Button>
      </FormFrame>
    </Dialog>
  );
}
