export { companyRegistryClient, type CompanyRegistryClientOptions } from './client.ts';
export {
  type CompanyRegistry,
  CompanyRegistryError,
  type CompanyRegistryFault,
  type KnownBranch,
  type KnownCompany,
} from './port.ts';
