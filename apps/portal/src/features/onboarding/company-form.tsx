'use client';

import { routes } from '@koreshok/domain/routes';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { useForm } from '../forms/use-form.ts';
import { COMPANY_PREFIX, CompanyFields } from './company-fields.tsx';
import { COMPANY_CHECKS, type CompanyValues, EMPTY_COMPANY } from './company-values.ts';
import { useServerDraft } from './use-server-draft.ts';

/** The first step of a client: its company. */
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
  useServerDraft(form.values);
  return (
    <CompanyFields form={form} filled={typed['name'] ? (typed['inn'] ?? '') : ''} submitLabel="Продолжить">
      {code === '' && (
        <TextField
          form={form}
          prefix={COMPANY_PREFIX}
          name="partnerCode"
          label="Код партнёра"
          optional
          hint="Если вас пригласил партнёр."
          input={{ mono: true, autoCapitalize: 'characters' }}
        />
      )}
    </CompanyFields>
  );
}
