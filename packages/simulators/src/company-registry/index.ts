export { drawCompanies, type RegistryBranch, type RegistryCompany } from './company.ts';
export { type CompanyRegistryOptions, type RunningCompanyRegistry, startCompanyRegistry } from './service.ts';
