import { KnownError } from '@koreshok/domain';

/** A branch: the same ИНН, its own КПП and address. */
export interface KnownBranch {
  readonly kpp: string;
  readonly name: string;
  readonly address: string;
}

/** What the state registers of organizations and sole traders say of one. */
export interface KnownCompany {
  readonly kind: 'organization' | 'sole trader';
  readonly inn: string;
  /** Empty for a sole trader. */
  readonly kpp: string;
  /** ОГРН, or ОГРНИП of a sole trader. */
  readonly ogrn: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly address: string;
  /** Who signs for it by its statute; a sole trader signs itself. */
  readonly head: { readonly name: string; readonly post: string };
  readonly state: 'acting' | 'closing' | 'closed';
  readonly branches: readonly KnownBranch[];
}

/** `outage`: the registry is not there (5xx, no connection, no answer in time). `nonsense`: it answered with something else than agreed. */
export type CompanyRegistryFault = 'outage' | 'nonsense';

export class CompanyRegistryError extends KnownError {
  static override readonly known = 'CompanyRegistryError';
  readonly code: CompanyRegistryFault;

  constructor(code: CompanyRegistryFault, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}

/** Where requisites are looked up by ИНН. */
export interface CompanyRegistry {
  /**
   * @param inn ten or twelve digits, checked by the caller.
   * @returns null when the registers know nobody of this ИНН.
   * @throws CompanyRegistryError
   */
  readonly find: (inn: string) => Promise<KnownCompany | null>;
  readonly close: () => void;
}
