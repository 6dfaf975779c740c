'use client';

import { parseInn } from '@koreshok/fiscal/identifiers';
import { Button, Checkbox, counted, Dialog, Field, Input, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { FormFailure, useForm } from '../forms/use-form.ts';
import {
  type ChosenRegisters,
  chosenOfText,
  chosenText,
  RegisterChoice,
} from '../leaving/register-choice.tsx';
import { ChoiceList } from '../people/choice-list.tsx';

const PREFIX = 'grant';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly outletName: string;
}

const BLANK = { serviceCenterInn: '', validUntil: '', registers: '' };

const byName = new Intl.Collator('ru', { numeric: true });

/** Hands registers over to a service centre known by its ИНН, until a day or until taken back. */
export function GrantForm({
  registers,
  more,
}: {
  registers: readonly Choice[];
  /** Whether the client has more than these: then they are searched for, and «all» is not offered. */
  more: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: 'grant.create',
    initial: BLANK,
    checks: {
      serviceCenterInn: (text) => {
        const parsed = parseInn(text);
        return parsed.ok ? undefined : parsed.problem.sentence;
      },
    },
    send: async ({ serviceCenterInn, validUntil, registers: text }) => {
      const chosen = chosenOfText(text);
      if (chosen.size === 0) throw nothingChosen();
      await api.grants.create.mutate({
        serviceCenterInn,
        registerIds: [...chosen.keys()],
        validUntil: validUntil === '' ? null : endOfDay(validUntil),
      });
      toast({ title: `Передано: ${counted(chosen.size, 'касса', 'кассы', 'касс')}` });
      setOpen(false);
      form.start(BLANK);
      router.refresh();
    },
  });
  const chosen = chosenOfText(form.values.registers);
  const choose = (next: ChosenRegisters) => form.set('registers', chosenText(next));
  const choices = registers
    .map(({ id, name, outletName }) => ({ id, label: `${name} — ${outletName}` }))
    .sort((one, other) => byName.compare(one.label, other.label));
  const labels = new Map(choices.map(({ id, label }) => [id, label]));
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
        {more ? (
          <RegisterChoice label="Кассы" chosen={chosen} change={choose} isHidden={() => false} />
        ) : (
          <>
            <ChoiceList
              label="Кассы"
              choices={choices}
              chosen={new Set(chosen.keys())}
              onChange={(ids) => choose(new Map([...ids].map((id) => [id, labels.get(id) ?? ''])))}
            />
            {choices.length > 1 && (
              <Checkbox
                label="Все кассы"
                hint="Кассы, которые появятся потом, сами не передаются."
                checked={choices.every(({ id }) => chosen.has(id))}
                onChange={(event) => choose(event.target.checked ? labels : new Map())}
              />
            )}
          </>
        )}
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
