import type { RequisiteName, Requisites, VatStatus } from '../requisites/index.ts';

/** A register as the appendix of a contract lists it. */
export interface ContractRegister {
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
  readonly address: string;
}

/** What an addendum changes. */
export type ContractChange = 'requisites' | 'registers';

/**
 * Everything a contract or addendum is printed from, kept with it: later changes of requisites, registers or templates
 * change no paper that was made before. Days are `YYYY-MM-DD` of Moscow.
 */
export interface ContractContent {
  readonly layout: 1;
  readonly number: string;
  readonly madeOn: string;
  /** The contract an addendum belongs to. */
  readonly parent: { readonly number: string; readonly madeOn: string } | null;
  readonly change: ContractChange | null;
  /** Requisites that an addendum gives anew. */
  readonly changedRequisites: readonly RequisiteName[];
  /** The licensed operator: by law the party that processes fiscal data. */
  readonly operator: Requisites;
  /** The reseller that concludes in the operator's name, or null. */
  readonly agent: Requisites | null;
  readonly client: Requisites;
  readonly vatStatus: VatStatus;
  readonly scope: 'organization' | 'register';
  readonly registers: readonly ContractRegister[];
  /** How many there were, where the list had no room for all. */
  readonly registersInAll?: number | undefined;
  readonly title: string;
  /** Of the template, see `readContractText`. */
  readonly text: string;
  readonly acceptByPayment: boolean;
}
