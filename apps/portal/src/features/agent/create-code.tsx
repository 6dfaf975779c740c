'use client';

import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { StoredPriceList } from '@/server/routers/tariffs.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { percentWords } from '../tariffs/percent.ts';
import { monthsWords } from '../tariffs/terms.ts';
import { endOfDay, rateOf, wholeOf } from './code-form.ts';

const PREFIX = 'code';
const FORM = 'code-form';
/** Two short fields beside each other. */
const PAIR = 'grid items-start gap-5 sm:grid-cols-2';

/** Makes a new code: where its clients come from, what it offers, for how long and how many. */
export function CreateCode({
  prices,
}: {
  prices: Pick<StoredPriceList, 'terms' | 'agentDiscountLimit'> | null;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const limit = prices?.agentDiscountLimit ?? 0;
  const form = useForm({
    draft: 'code.create',
    initial: {
      name: '',
      campaign: '',
      code: '',
      offerMonths: '',
      offerDiscount: '',
      seats: '',
      expiresOn: '',
    },
    checks: {
      name: (text) => (text.trim() === '' ? 'Назовите источник, например «Выставка».' : undefined),
      offerDiscount: (text) => {
        const rate = rateOf(text);
        if (rate === undefined) return 'Укажите процент числом, например 10.';
        return rate > limit ? `Скидка не больше ${percentWords(limit)}.` : undefined;
      },
      seats: (text) => (wholeOf(text) === undefined ? 'Укажите число клиентов, например 50.' : undefined),
    },
    send: async ({ code, offerMonths, offerDiscount, seats, expiresOn, ...texts }) => {
      const made = await api.partnerCodes.create.mutate({
        ...texts,
        offerMonths: offerMonths === '' ? null : Number(offerMonths),
        offerDiscount: rateOf(offerDiscount) ?? 0,
        seats: wholeOf(seats) ?? null,
        expiresAt: endOfDay(expiresOn),
        ...(code.trim() === '' ? {} : { code: code.trim() }),
      });
      toast({ title: `Код ${made.code} создан` });
      setOpen(false);
      router.refresh();
    },
  });
  const field = { form, prefix: PREFIX } as const;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Новый код"
      trigger={<Button variant="primary">Создать код</Button>}
      footer={
        <Button type="submit" form={FORM} variant="primary" busy={form.busy}>
          Создать код
        </Button>
      }
    >
      <FormFrame id={FORM} form={form} prefix={PREFIX}>
        <TextField {...field} name="name" label="Откуда придут клиенты" hint="Видите только вы." />
        <TextField
          {...field}
          name="campaign"
          label="Кампания"
          optional
          hint="Общее имя для нескольких кодов, например «Осенняя выставка»."
        />
        {prices !== null && (
          <div className={PAIR}>
            <ChoiceField
              {...field}
              name="offerMonths"
              label="Срок"
              optional
              hint="Который предложить клиенту."
              options={[
                { value: '', label: 'Любой' },
                ...prices.terms.map(({ months }) => ({
                  value: String(months),
                  label: monthsWords(months),
                })),
              ]}
            />
            {limit > 0 && (
              <TextField
                {...field}
                name="offerDiscount"
                label="Скидка, %"
                optional
                hint={`От цены по тарифу, не больше ${percentWords(limit)}.`}
                input={{ inputMode: 'decimal' }}
              />
            )}
          </div>
        )}
        <div className={PAIR}>
          <TextField
            {...field}
            name="seats"
            label="Клиентов"
            optional
            hint="Не больше стольких. Пустое поле — без ограничения."
            input={{ inputMode: 'numeric' }}
          />
          <TextField
            {...field}
            name="expiresOn"
            label="Действует до"
            optional
            hint="Включительно. Пустое поле — бессрочно."
            input={{ type: 'date' }}
          />
        </div>
        <TextField
          {...field}
          name="code"
          label="Своё слово"
          optional
          hint="Латинские буквы и цифры, например MOST2026. Пустое поле — придумаем сами."
          input={{ mono: true, autoCapitalize: 'characters' }}
        />
      </FormFrame>
    </Dialog>
  );
}
