'use client';

import { Button, counted, DateTime, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { RegisterRow } from '@/server/routers/registers.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkDays, extendedUntil } from './term.ts';

const USUAL_DAYS = '30';

/** Adds days to a register's paid time by the operator's own decision, with a reason on record. */
export function ExtendTerm({ register }: { register: RegisterRow }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Продлить срок: ${register.name}`}
      description={`${register.clientName}, ${register.outletName}`}
      trigger={
        <Button size="small" aria-label={`Продлить срок кассы ${register.name}`}>
          Продлить
        </Button>
      }
    >
      <TermForm register={register} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function TermForm({ register, onDone }: { register: RegisterRow; onDone: () => void }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [now] = useState(() => new Date());
  const prefix = `term-${register.id}`;
  const form = useForm({
    initial: { days: USUAL_DAYS, reason: '' },
    checks: {
      days: checkDays,
      reason: (text) =>
        text.trim() === '' ? 'Напишите, почему продлеваете: это останется в журнале.' : undefined,
    },
    draft: `term.${register.id}`,
    send: async ({ days, reason }) => {
      await api.registers.extendTerm.mutate({ cashRegisterId: register.id, days: Number(days), reason });
      toast({ title: `Срок кассы «${register.name}» продлён` });
      onDone();
      router.refresh();
    },
  });
  const { days } = form.values;
  const fits = checkDays(days) === undefined;
  return (
    <FormFrame form={form} prefix={prefix}>
      <TextField
        form={form}
        prefix={prefix}
        name="days"
        label="На сколько"
        hint="Дни прибавятся к оплаченным или пойдут с этой минуты, если срок закончился."
        input={{ inputMode: 'numeric', suffix: 'дней', autoComplete: 'off' }}
      />
      <TextField
        form={form}
        prefix={prefix}
        name="reason"
        label="Почему"
        hint="Например «Гарантийное письмо 118»."
        input={{ maxLength: 200 }}
      />
      <p className="text-muted">
        {register.paidUntil === null ? (
          'Сейчас срока нет'
        ) : (
          <>
            Сейчас до <DateTime value={register.paidUntil} look="date" />
          </>
        )}
        {fits && (
          <>
            , станет до{' '}
            <DateTime
              value={extendedUntil(register.paidUntil, Number(days), now)}
              look="date"
              className="font-medium text-text"
            />
          </>
        )}
        . Деньги не списываются.
      </p>
      <Button type="submit" variant="primary" busy={form.busy}>
        {fits ? `Продлить на ${counted(Number(days), 'день', 'дня', 'дней')}` : 'Продлить срок'}
      </Button>
    </FormFrame>
  );
}
