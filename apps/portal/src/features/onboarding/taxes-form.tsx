'use client';

import {
  EXCHANGE_OPERATOR_WORDS,
  exchangeParticipantProblem,
  exchangePrefix,
  TAX_SYSTEM_WORDS,
} from '@koreshok/domain/requisites';
import { routes } from '@koreshok/domain/routes';
import { Button, Card, RadioGroup } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { RequisitesCard } from '@/server/routers/requisites.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { fieldId, FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'taxes';

type Exchange = NonNullable<RequisitesCard['exchangeOperator']>;
type TaxSystem = NonNullable<RequisitesCard['taxSystem']>;
type Vat = NonNullable<RequisitesCard['vatStatus']>;

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const needed = (sentence: string) => (text: string) => (text === '' ? sentence : undefined);

/** VAT, taxation and exchange of documents, the three things that decide on the contract's text. */
export function TaxesForm({ card }: { card: RequisitesCard }) {
  const api = useTRPCClient();
  const router = useRouter();
  const form = useForm({
    draft: `onboarding.taxes.${card.inn}`,
    initial: {
      taxSystem: card.taxSystem ?? '',
      vatStatus: card.vatStatus ?? '',
      exchangeOperator: card.exchangeOperator ?? '',
      exchangeParticipant: card.exchangeParticipant,
    },
    checks: {
      taxSystem: needed('Выберите систему налогообложения.'),
      vatStatus: needed('Выберите, платите ли вы НДС.'),
      exchangeOperator: needed('Выберите оператора ЭДО или «Не пользуемся».'),
      exchangeParticipant: (text, { exchangeOperator }) => {
        if (exchangeOperator === '' || exchangeOperator === 'none') return undefined;
        if (text.trim() === '') return 'Укажите идентификатор: он есть в кабинете вашего оператора ЭДО.';
        const typed = { exchangeOperator: exchangeOperator as Exchange, exchangeParticipant: text.trim() };
        return exchangeParticipantProblem(typed) ?? undefined;
      },
    },
    send: async ({ taxSystem, vatStatus, exchangeOperator, exchangeParticipant }) => {
      await api.requisites.save.mutate({
        taxSystem: taxSystem as TaxSystem,
        vatStatus: vatStatus as Vat,
        exchangeOperator: exchangeOperator as Exchange,
        exchangeParticipant: exchangeOperator === 'none' ? '' : exchangeParticipant.trim(),
      });
      router.push(routes.public.onboardingStep('outlets'));
      router.refresh();
    },
  });
  const { values, errors } = form;
  const field = { form, prefix: PREFIX } as const;
  const prefix = exchangePrefix(
    values.exchangeOperator === '' ? null : (values.exchangeOperator as Exchange),
  );
  return (
    <Card>
      <FormFrame form={form} prefix={PREFIX}>
        <ChoiceField
          {...field}
          name="taxSystem"
          label="Система налогообложения"
          placeholder="Выберите"
          options={optionsOf(TAX_SYSTEM_WORDS)}
        />
        <RadioGroup
          id={fieldId(PREFIX, 'vatStatus')}
          label="Платите ли вы НДС"
          name="vatStatus"
          look="cards"
          value={values.vatStatus}
          onValueChange={(value) => form.set('vatStatus', value)}
          error={errors.vatStatus}
          options={[
            { value: 'payer', label: 'Да, плательщик НДС', hint: 'На ОСН или на УСН с доходом выше порога.' },
            { value: 'exempt', label: 'Нет, без НДС', hint: 'На УСН с доходом до порога, патенте, АУСН.' },
          ]}
        />
        <ChoiceField
          {...field}
          name="exchangeOperator"
          label="Оператор ЭДО"
          hint="Через кого вы обмениваетесь электронными документами."
          placeholder="Выберите"
          options={optionsOf(EXCHANGE_OPERATOR_WORDS)}
        />
        {values.exchangeOperator !== '' && values.exchangeOperator !== 'none' && (
          <TextField
            {...field}
            name="exchangeParticipant"
            label="Идентификатор участника ЭДО"
            hint={
              prefix === null
                ? 'Скопируйте его из кабинета оператора ЭДО.'
                : `Скопируйте его из кабинета оператора ЭДО: начинается с ${prefix}.`
            }
            input={{ mono: true }}
          />
        )}
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          Продолжить
        </Button>
      </FormFrame>
    </Card>
  );
}
