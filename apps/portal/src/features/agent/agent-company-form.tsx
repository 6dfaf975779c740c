'use client';

import { routes } from '@koreshok/domain/routes';
import { useRouter } from 'next/navigation';

import { useTRPCClient } from '../api/trpc.ts';
import { COMPANY_CHECKS, type CompanyValues, EMPTY_COMPANY } from '../onboarding/company-values.ts';
import { CompanyFields } from '../onboarding/company-fields.tsx';
import { useForm } from '../forms/use-form.ts';

/** The agent makes a client: the same form as the client's own, and then on to handing it over. */
export function AgentCompanyForm() {
  const api = useTRPCClient();
  const router = useRouter();
  const form = useForm<CompanyValues>({
    draft: 'agent.client',
    initial: EMPTY_COMPANY,
    checks: COMPANY_CHECKS,
    send: async (values) => {
      const { id } = await api.onboarding.createAgentClient.mutate(values);
      router.push(routes.agent.client(id));
    },
  });
  return <CompanyFields form={form} filled="" submitLabel="Создать клиента" />;
}
