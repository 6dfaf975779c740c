import { type CompanyRegistry, companyRegistryClient } from '@koreshok/integrations/company-registry';

export type { CompanyRegistry } from '@koreshok/integrations/company-registry';

export interface OpenCompanyRegistryOptions {
  readonly url: string;
  /** How long a person may wait for an answer, in milliseconds. */
  readonly timeoutMs: number;
}

const CONNECTIONS = 4;

/** The registry of companies that the settings name. */
export function openCompanyRegistry({ url, timeoutMs }: OpenCompanyRegistryOptions): CompanyRegistry {
  return companyRegistryClient({ baseUrl: url, timeoutMs, connections: CONNECTIONS });
}
