'use client';

import type { PriceList } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { useRouter } from 'next/navigation';

import { useTRPCClient } from '../api/trpc.ts';
import { COMPANY_CHECKS, type CompanyValues, EMPTY_COMPANY } from '../onboarding/company-values.ts';
import { COMPANY_PREFIX, CompanyFields } from '../onboarding/company-fields.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkRegisters, EMPTY_PLAN, planInput } from './client-plan.ts';
import { PlanFields } from './plan-fields.tsx';

/** The agent makes a client: the same form as the client's own, and then on to handing it over. */
export function AgentCompanyForm({ prices }: { prices: PriceList | null }) {
  const api = useTRPCClient();
  const router = useRouter();
  const form = useForm<CompanyValues>({
    draft: 'agent.client',
    initial: { ...EMPTY_COMPANY, ...EMPTY_PLAN },
    checks: { ...COMPANY_CHECKS, registers: checkRegisters },
    send: async (values) => {
      const { id } = await api.onboarding.createAgentClient.mutate({ ...values, ...planInput(values) });
      router.push(routes.agent.client(id));
    },
  });
  return (
    <CompanyFields form={form} filled="" submitLabel="Создать клиента">
      <PlanFields form={form} prefix={COMPANY_PREFIX} prices={prices} />
    </CompanyFields>
  );
}
