'use client';

import { isOrganizationInn } from '@koreshok/fiscal/identifiers';
import { Button, Card, Field, Select } from '@koreshok/ui';
import { type ReactNode, useState } from 'react';

import type { KnownCompany } from '@/server/routers/companies.ts';

import { ChoiceField, CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import type { Form } from '../forms/use-form.ts';
import { TIME_ZONES } from '../outlets/time-zones.ts';
import { type CompanyValues, likelyZone, valuesOfCompany } from './company-values.ts';
import { LookupNotice } from './lookup-notice.tsx';
import { useCompanyLookup } from './use-company-lookup.ts';

/** The id of each control begins with it. */
export const COMPANY_PREFIX = 'company';
const PREFIX = COMPANY_PREFIX;

/** The fields of a company: an ИНН fills the rest; where the registry is silent everything is typed under the same checks. */
export function CompanyFields({
  form,
  filled,
  submitLabel,
  children,
}: {
  form: Form<CompanyValues>;
  /** The ИНН whose fields were filled before; '' for none. */
  filled: string;
  submitLabel: string;
  /** Fields of the form's own, before the button. */
  children?: ReactNode;
}) {
  const [branch, setBranch] = useState('');
  const { values } = form;
  const setAll = (known: Partial<CompanyValues>) => {
    for (const [name, value] of Object.entries(known)) form.set(name, value ?? '');
  };
  const fill = (company: KnownCompany, kpp?: string) => setAll(valuesOfCompany(company, kpp));
  const lookup = useCompanyLookup(values.inn, filled, (company) => {
    if (company === null) setAll(likelyZone({ inn: values.inn }));
    else fill(company);
  });
  const organization = isOrganizationInn(values.inn);
  const open = lookup.state !== 'asking' && (lookup.state !== 'idle' || values.name !== '');
  const field = { form, prefix: PREFIX } as const;
  return (
    <Card>
      <FormFrame form={form} prefix={PREFIX}>
        <CodeField
          {...field}
          name="inn"
          mask="inn"
          label="ИНН"
          hint="10 цифр у компании, 12 у предпринимателя."
        />
        <LookupNotice lookup={lookup} />
        {lookup.state === 'found' && lookup.company.branches.length > 0 && (
          <Field id={`${PREFIX}-branch`} label="Кто подключается">
            <Select
              value={branch}
              options={[
                { value: '', label: `Головная организация, КПП ${lookup.company.kpp}` },
                ...lookup.company.branches.map(({ kpp, name }) => ({
                  value: kpp,
                  label: `${name}, КПП ${kpp}`,
                })),
              ]}
              onChange={(event) => {
                setBranch(event.target.value);
                fill(lookup.company, event.target.value);
              }}
            />
          </Field>
        )}
        {open && (
          <>
            <TextField {...field} name="shortName" label="Короткое название" />
            <TextField
              {...field}
              name="name"
              label="Полное название"
              hint="Как в уставе или свидетельстве."
            />
            {organization && (
              <TextField {...field} name="kpp" label="КПП" input={{ mono: true, inputMode: 'numeric' }} />
            )}
            <TextField
              {...field}
              name="ogrn"
              label={organization ? 'ОГРН' : 'ОГРНИП'}
              input={{ mono: true, inputMode: 'numeric' }}
            />
            <TextField {...field} name="address" label="Юридический адрес" />
            <TextField
              {...field}
              name="signerName"
              label="Кто подписывает договор"
              hint="Фамилия, имя и отчество."
            />
            {organization && <TextField {...field} name="signerPost" label="Должность" />}
            <TextField
              {...field}
              name="email"
              label="Почта для документов"
              optional
              input={{ type: 'email', inputMode: 'email' }}
            />
            <CodeField {...field} name="phone" mask="phone" label="Телефон" optional />
            <ChoiceField {...field} name="timeZone" label="Часовой пояс" options={TIME_ZONES} />
            {children}
            <Button type="submit" variant="primary" busy={form.busy} className="self-start">
              {submitLabel}
            </Button>
          </>
        )}
      </FormFrame>
    </Card>
  );
}
