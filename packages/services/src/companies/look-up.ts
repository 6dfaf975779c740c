import {
  type CompanyRegistry,
  CompanyRegistryError,
  type KnownCompany,
} from '@koreshok/integrations/company-registry';
import { z } from 'zod';
import { innField, readInput } from '../input/index.ts';

export type { KnownCompany } from '@koreshok/integrations/company-registry';

export const lookUpCompanyInput = z.object({ inn: innField });
export type LookUpCompanyInput = z.input<typeof lookUpCompanyInput>;

/**
 * What became of a look-up. `unavailable` and `unknown` end nothing: requisites are then typed by hand, under the same
 * checks.
 */
export type LookedUpCompany =
  | { readonly outcome: 'found'; readonly company: KnownCompany }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'unavailable'; readonly reason: string };

/** Asks the registry for the requisites of an ИНН. Public facts: who asks plays no part. */
export async function lookUpCompany(
  registry: Pick<CompanyRegistry, 'find'>,
  input: LookUpCompanyInput,
): Promise<LookedUpCompany> {
  const { inn } = readInput(lookUpCompanyInput, input);
  try {
    const company = await registry.find(inn);
    return company === null ? { outcome: 'unknown' } : { outcome: 'found', company };
  } catch (error) {
    if (!(error instanceof CompanyRegistryError)) throw error;
    return { outcome: 'unavailable', reason: `${error.code}: ${error.message}` };
  }
}
