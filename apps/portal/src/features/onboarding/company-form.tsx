'use client';

import { isOrganizationInn } from '@koreshok/fiscal/identifiers';
import { routes } from '@koreshok/domain/routes';
import { Button, Card, Field, Select } from '@koreshok/ui';
import { useState } from 'react';

import type { KnownCompany } from '@/server/routers/companies.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { TIME_ZONES } from '../outlets/time-zones.ts';
import { COMPANY_CHECKS, type CompanyValues, EMPTY_COMPANY, valuesOfCompany } from './company-values.ts';
import { LookupNotice } from './lookup-notice.tsx';
import { useCompanyLookup } from './use-company-lookup.ts';
import { useServerDraft } from './use-server-draft.ts';

const PREFIX = 'company';

/** The first step: an ИНН fills the rest; where the registry is silent everything is typed under the same checks. */
export function CompanyForm({
  typed,
  code,
  email,
}: {
  /** What was typed before, here or elsewhere. */
  typed: Readonly<Record<string, string>>;
  /** The code the person came by. */
  code: string;
  email: string;
}) {
  const api = useTRPCClient();
  const [branch, setBranch] = useState('');
  const form = useForm<CompanyValues>({
    draft: 'onboarding.company',
    initial: { ...EMPTY_COMPANY, email, ...typed },
    checks: COMPANY_CHECKS,
    send: async ({ partnerCode, ...values }) => {
      await api.onboarding.found.mutate({
        ...values,
        ...(partnerCode.trim() === '' ? {} : { partnerCode: partnerCode.trim() }),
      });
      // The session acts for the new organization from now on: the whole page has to know.
      globalThis.location.assign(routes.public.onboardingStep('taxes'));
    },
  });
  const { values } = form;
  const fill = (company: KnownCompany, kpp?: string) => {
    for (const [name, value] of Object.entries(valuesOfCompany(company, kpp))) form.set(name, value ?? '');
  };
  const lookup = useCompanyLookup(values.inn, typed['name'] ? (typed['inn'] ?? '') : '', fill);
  useServerDraft(values);
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
            {code === '' && (
              <TextField
                {...field}
                name="partnerCode"
                label="Код партнёра"
                optional
                hint="Если вас пригласил партнёр."
                input={{ mono: true, autoCapitalize: 'characters' }}
              />
            )}
            <Button type="submit" variant="primary" busy={form.busy} className="self-start">
              Продолжить
            </Button>
          </>
        )}
      </FormFrame>
    </Card>
  );
}
