'use client';

import {
  EXCHANGE_OPERATOR_WORDS,
  REQUISITE_WORDS,
  SIGNER_GROUND_WORDS,
  TAX_SYSTEM_WORDS,
  VAT_STATUS_WORDS,
} from '@koreshok/domain/requisites';
import { Button, Notice, type SelectOption, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import type { RequisitesCard } from '@/server/routers/requisites.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { type RequisitePart, type RequisiteValues, requisitesOf, valuesOf } from './values.ts';

const PREFIX = 'requisites';

const optionsOf = (words: Readonly<Record<string, string>>): SelectOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Requisites for contracts and closing documents; what is not known yet may stay empty and be told later. */
export function RequisitesForm({
  card,
  clientId,
  parts,
}: {
  card: RequisitesCard;
  clientId?: string;
  /** The parts to ask for; all when left out. */
  parts?: readonly RequisitePart[];
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm<RequisiteValues>({
    draft: `requisites.${card.inn}`,
    initial: valuesOf(card),
    send: async (values) => {
      await api.requisites.save.mutate({
        ...requisitesOf(values),
        ...(clientId === undefined ? {} : { clientId }),
      });
      toast({ title: 'Реквизиты сохранены' });
      router.refresh();
    },
  });
  const { values } = form;
  const sole = card.inn.length === 12;
  const asks = (part: RequisitePart) => parts === undefined || parts.includes(part);
  const text = (
    name: keyof RequisiteValues,
    more: { hint?: string; optional?: boolean; mono?: boolean } = {},
  ) => (
    <TextField
      form={form}
      prefix={PREFIX}
      name={name}
      label={REQUISITE_WORDS[name]}
      hint={more.hint}
      optional={more.optional ?? false}
      input={more.mono === true ? { mono: true, inputMode: 'numeric' } : {}}
    />
  );
  const choice = (name: keyof RequisiteValues, words: Readonly<Record<string, string>>) => (
    <ChoiceField
      form={form}
      prefix={PREFIX}
      name={name}
      label={REQUISITE_WORDS[name]}
      options={optionsOf(words)}
      placeholder="Выберите"
    />
  );
  return (
    <FormFrame form={form} prefix={PREFIX} className="flex max-w-xl flex-col gap-8">
      {card.missing.length > 0 && (
        <Notice title="Для договора нужно ещё">
          {card.missing.map(({ name }) => REQUISITE_WORDS[name]).join(', ')}.
        </Notice>
      )}
      <Part shown={asks('organization')} title="Организация">
        {text('name', {
          hint: `Как в выписке из ${sole ? 'ЕГРИП' : 'ЕГРЮЛ'}. ИНН ${card.inn} изменить нельзя.`,
        })}
        {text('shortName')}
        {!sole && text('kpp', { mono: true })}
        {text('ogrn', { mono: true })}
        {text('legalAddress')}
        {text('postalAddress', { optional: true, hint: 'Если отличается от юридического.' })}
        {text('email')}
        {text('phone')}
      </Part>
      <Part shown={asks('bank')} title="Банк">
        {text('bik', { mono: true })}
        {text('bankName')}
        {text('bankAccount', { mono: true, hint: '20 цифр, можно с пробелами.' })}
        {text('correspondentAccount', { mono: true })}
      </Part>
      <Part shown={asks('signer')} title="Кто подписывает договор">
        {text('signerName', { hint: 'Фамилия, имя и отчество.' })}
        {text('signerPost', { optional: sole, hint: 'Например «Генеральный директор».' })}
        {choice('signerGround', SIGNER_GROUND_WORDS)}
        {values.signerGround === 'power_of_attorney' && text('signerGroundNumber')}
        {values.signerGround === 'power_of_attorney' && (
          <TextField
            form={form}
            prefix={PREFIX}
            name="signerGroundDate"
            label={REQUISITE_WORDS.signerGroundDate}
            input={{ type: 'date' }}
          />
        )}
      </Part>
      <Part shown={asks('taxes')} title="Налоги и документы">
        {choice('vatStatus', VAT_STATUS_WORDS)}
        {choice('taxSystem', TAX_SYSTEM_WORDS)}
        {choice('exchangeOperator', EXCHANGE_OPERATOR_WORDS)}
        {values.exchangeOperator !== '' &&
          values.exchangeOperator !== 'none' &&
          text('exchangeParticipant', { hint: 'Начинается с кода оператора, например 2BM или 2BE.' })}
      </Part>
      <Button type="submit" variant="primary" busy={form.busy} className="self-start">
        Сохранить реквизиты
      </Button>
    </FormFrame>
  );
}

function Part({ shown, title, children }: { shown: boolean; title: string; children: ReactNode }) {
  if (!shown) return null;
  return (
    <section className="flex flex-col gap-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
