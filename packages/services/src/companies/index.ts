export {
  type KnownCompany,
  type LookedUpCompany,
  lookUpCompany,
  type LookUpCompanyInput,
  lookUpCompanyInput,
} from './look-up.ts';
export { type CompanyRegistry, openCompanyRegistry, type OpenCompanyRegistryOptions } from './open.ts';
