import { test } from '@playwright/test';
import type { RegistryCompany } from '@koreshok/simulators/company-registry';

import type { Stage } from './stage/facts.ts';

/**
 * A company of the register that works, has no branches and is nobody else's: each width and each repetition has its own.
 * A scenario asks for one of a kind.
 */
export async function someCompany(
  stage: Stage,
  kind: RegistryCompany['kind'] = 'organization',
): Promise<RegistryCompany> {
  const response = await fetch(`${stage.companiesUrl}/v1/companies?limit=500`);
  const { companies } = (await response.json()) as { companies: readonly RegistryCompany[] };
  const fit = companies.filter(
    (company) => company.kind === kind && company.state === 'acting' && company.branches.length === 0,
  );
  const { project, repeatEachIndex } = test.info();
  const chosen = fit[2 * repeatEachIndex + (project.name === 'phone' ? 1 : 0)];
  if (chosen === undefined) throw new Error(`no ${kind} in the register`);
  return chosen;
}

/** Takes the register of companies down for who asks for this one, or brings it back: other scenarios go on asking. */
export async function steerCompany(
  stage: Stage,
  { inn }: RegistryCompany,
  outage: 'none' | 'unavailable',
): Promise<void> {
  await fetch(`${stage.companiesUrl}/control/${inn}`, { method: 'POST', body: JSON.stringify({ outage }) });
}
