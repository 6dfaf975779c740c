import { randomInt } from 'node:crypto';

import type { RegistryCompany } from '@koreshok/simulators/company-registry';

import type { Stage } from './stage/facts.ts';

/** Some company of the register that works and has no branches; each call another one, as far as chance goes. */
export async function someCompany(
  stage: Stage,
  kind: RegistryCompany['kind'] = 'organization',
): Promise<RegistryCompany> {
  const response = await fetch(`${stage.companiesUrl}/v1/companies?limit=500`);
  const { companies } = (await response.json()) as { companies: readonly RegistryCompany[] };
  const fit = companies.filter(
    (company) => company.kind === kind && company.state === 'acting' && company.branches.length === 0,
  );
  const chosen = fit[randomInt(fit.length)];
  if (chosen === undefined) throw new Error(`no ${kind} in the register`);
  return chosen;
}

/** Takes the register of companies down, or brings it back. */
export async function steerCompanies(stage: Stage, outage: 'none' | 'unavailable'): Promise<void> {
  await fetch(`${stage.companiesUrl}/control`, { method: 'POST', body: JSON.stringify({ outage }) });
}
