'use client';

import { parseInn } from '@koreshok/fiscal/identifiers';
import { Button, Checkbox, counted, Dialog, Field, Input, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { FormFailure, useForm } from '../forms/use-form.ts';

const PREFIX = 'grant';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly outletName: string;
}

/** Hands registers over to a service centre known by its ИНН, until a day or until taken back. */
export function GrantForm({ registers }: { registers: readonly Choice[] }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const form = useForm({
    draft: 'grant.create',
    initial: { serviceCenterInn: '', validUntil: '' },
    checks: {
      serviceCenterInn: (text) => {
        const parsed = parseInn(text);
        return parsed.ok ? undefined : parsed.problem.sentence;
      },
    },
    send: async ({ serviceCenterInn, validUntil }) => {
      if (chosen.size === 0) throw nothingChosen();
      await api.grants.create.mutate({
        serviceCenterInn,
        registerIds: [...chosen],
        validUntil: validUntil === '' ? null : endOfDay(validUntil),
      });
      toast({ title: `Передано: ${counted(chosen.size, 'касса', 'кассы', 'касс')}` });
      setOpen(false);
      setChosen(new Set());
      router.refresh();
    },
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const all = chosen.size === registers.length;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Передать кассы на контроль"
      description="Сервисный центр увидит состояние касс и накопителей, но не суммы."
      trigger={<Button variant="primary">Передать кассы</Button>}
    >
      <FormFrame form={form} prefix={PREFIX}>
        <CodeField
          form={form}
          prefix={PREFIX}
          name="serviceCenterInn"
          mask="inn"
          label="ИНН сервисного центра"
          hint="10 или 12 цифр: спросите у мастера."
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 font-medium">Кассы</legend>
          {registers.length > 1 && (
            <Checkbox
              label="Все кассы"
              checked={all}
              onChange={() => setChosen(new Set(all ? [] : registers.map(({ id }) => id)))}
            />
          )}
          <div className="flex max-h-64 flex-col gap-2 overflow-y-auto rounded-md border border-border p-3">
            {registers.map(({ id, name, outletName }) => (
              <Checkbox
                key={id}
                label={`${name} — ${outletName}`}
                checked={chosen.has(id)}
                onChange={() => toggle(id)}
              />
            ))}
          </div>
        </fieldset>
        <Field label="До какого дня" optional hint="Без даты доступ действует, пока вы его не отзовёте.">
          <Input
            type="date"
            value={form.values.validUntil}
            onChange={(event) => form.set('validUntil', event.target.value)}
          />
        </Field>
        <Button type="submit" variant="primary" busy={form.busy}>
          {chosen.size === 0
            ? 'Передать кассы'
            : `Передать ${counted(chosen.size, 'кассу', 'кассы', 'касс')}`}
        </Button>
      </FormFrame>
    </Dialog>
  );
}

function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59`);
}

function nothingChosen(): FormFailure {
  return new FormFailure({
    code: 'input.registers',
    sentence: 'Выберите хотя бы одну кассу.',
    fields: {},
    temporary: false,
  });
}
