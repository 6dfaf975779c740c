'use client';

import type { PriceList } from '@koreshok/domain';
import { Checkbox, formatMoney } from '@koreshok/ui';

import { ChoiceField, TextField } from '../forms/fields.tsx';
import type { Form } from '../forms/use-form.ts';
import type { CompanyValues } from '../onboarding/company-values.ts';
import { PriceLines } from '../tariffs/price-lines.tsx';
import { monthsWords } from '../tariffs/terms.ts';
import { plannedTerms } from './client-plan.ts';

/** With how many registers a client comes, for how long and from where, and what that costs. */
export function PlanFields({
  form,
  prefix,
  prices,
}: {
  form: Form<CompanyValues>;
  prefix: string;
  /** Null while the provider has published none. */
  prices: PriceList | null;
}) {
  const field = { form, prefix } as const;
  const terms = plannedTerms(prices, form.values['registers'] ?? '');
  const price = terms.find(({ months }) => String(months) === form.values['months'])?.price;
  return (
    <>
      <TextField
        {...field}
        name="registers"
        label="Сколько касс"
        optional
        hint="Клиент сможет добавить больше."
        input={{ inputMode: 'numeric', maxLength: 4 }}
      />
      {prices !== null && (
        <ChoiceField
          {...field}
          name="months"
          label="На какой срок"
          options={[
            { value: '', label: 'Клиент выберет сам' },
            ...prices.terms.map(({ months }) => ({
              value: String(months),
              label: termWords(months, terms.find((term) => term.months === months)?.price.amount),
            })),
          ]}
        />
      )}
      {price !== undefined && (
        <dl aria-live="polite" className="flex flex-col gap-1.5 rounded-md bg-subtle p-4">
          <PriceLines lines={price.lines} />
          <div className="flex justify-between gap-4 font-semibold">
            <dt>Итого за {monthsWords(price.months)}</dt>
            <dd className="shrink-0 tabular-nums">{formatMoney(price.amount, { kopecks: 'auto' })}</dd>
          </div>
          <div className="text-sm text-muted">
            {price.vat === null ? 'НДС не облагается.' : `В том числе НДС ${formatMoney(price.vat)}.`}
          </div>
        </dl>
      )}
      <Checkbox
        label="Кассы переходят от другого ОФД"
        hint="ФН остаётся прежним: клиент увидит шаги перехода, а не регистрации новой кассы."
        checked={form.values['transfer'] === 'yes'}
        onChange={(event) => form.set('transfer', event.target.checked ? 'yes' : '')}
      />
    </>
  );
}

function termWords(months: number, amount: number | undefined): string {
  const words = monthsWords(months);
  return amount === undefined ? words : `${words} — ${formatMoney(amount, { kopecks: 'auto' })}`;
}
