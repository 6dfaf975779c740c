'use client';

import { formatMoney, Button, Card, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { StoredPriceList } from '@/server/routers/tariffs.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { percentText, readRate, readSteps, readTerms, stepsText, termsText } from './price-list-text.ts';

const PREFIX = 'prices';

const VAT_RATES = [
  { value: '', label: 'Без НДС' },
  { value: '500', label: '5 %' },
  { value: '700', label: '7 %' },
  { value: '2200', label: '22 %' },
];

/** A new version of the prices, beginning with the one in force. */
export function PriceListForm({ current }: { current: StoredPriceList | null }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm({
    draft: `prices.${current?.version ?? 0}`,
    initial: {
      terms: termsText(current?.terms ?? []),
      steps: stepsText(current?.steps ?? []),
      agentDiscountLimit: percentText(current?.agentDiscountLimit ?? 0),
      vatRate: current === null ? '2200' : String(current.vatRate ?? ''),
    },
    checks: {
      terms: (text) => readTerms(text).problem,
      steps: (text) => readSteps(text).problem,
      agentDiscountLimit: (text) =>
        readRate(text) === undefined ? 'Укажите процент, например 10.' : undefined,
    },
    send: async ({ terms, steps, agentDiscountLimit, vatRate }) => {
      const { version } = await api.tariffs.publish.mutate({
        terms: readTerms(terms).values,
        steps: readSteps(steps).values,
        agentDiscountLimit: readRate(agentDiscountLimit) ?? 0,
        vatRate: vatRate === '' ? null : Number(vatRate),
      });
      toast({ title: `Тарифы, версия ${version}, действуют` });
      router.refresh();
    },
  });
  const field = { form, prefix: PREFIX } as const;
  return (
    <Card
      title={current === null ? 'Первые тарифы' : 'Новая версия'}
      description="Вступит в силу сразу. То, что уже предложено или продано, не изменится."
    >
      <FormFrame form={form} prefix={PREFIX}>
        <TextField
          {...field}
          name="terms"
          label="Сроки и цены"
          hint={`Месяцы и цена одной кассы с НДС через двоеточие, например 12: 3000; 15: 3400; 36: 7000. Это ${formatMoney(300_000, { kopecks: 'never' })} за год.`}
        />
        <TextField
          {...field}
          name="steps"
          label="Скидки за число касс"
          optional
          hint="От скольких касс и процент, например 10: 5; 50: 10."
        />
        <TextField
          {...field}
          name="agentDiscountLimit"
          label="Сколько агент может уступить, %"
          hint="Больше этого скидку в ссылку не поставить. 0 — без скидок по ссылкам."
          input={{ inputMode: 'decimal' }}
        />
        <ChoiceField {...field} name="vatRate" label="НДС в цене" options={VAT_RATES} />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          Опубликовать тарифы
        </Button>
      </FormFrame>
    </Card>
  );
}
