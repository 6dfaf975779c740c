/** On what ground the signer acts: the charter, a power of attorney, or the record of a sole trader. */
export type SignerGround = 'charter' | 'power_of_attorney' | 'entrepreneur_record';
export type VatStatus = 'payer' | 'exempt';
export type TaxSystem =
  | 'general'
  | 'simplified_income'
  | 'simplified_income_expense'
  | 'automated'
  | 'agricultural'
  | 'patent';
/** Operator of electronic exchange of documents (ЭДО); `none` when papers go by post. */
export type ExchangeOperator = 'saby' | 'diadoc' | 'taxcom' | 'garant' | 'other' | 'none';

/**
 * An organization as contracts and closing documents name it. An empty text or a null is not told yet; identifiers
 * are digits without separators, days `YYYY-MM-DD`.
 */
export interface Requisites {
  readonly name: string;
  readonly shortName: string;
  readonly inn: string;
  /** Empty for a sole trader. */
  readonly kpp: string;
  /** ОГРН or ОГРНИП. */
  readonly ogrn: string;
  readonly email: string;
  readonly phone: string;
  readonly legalAddress: string;
  readonly postalAddress: string;
  readonly bankAccount: string;
  readonly bankName: string;
  readonly bik: string;
  readonly correspondentAccount: string;
  readonly signerName: string;
  readonly signerPost: string;
  readonly signerGround: SignerGround | null;
  /** Of the power of attorney. */
  readonly signerGroundNumber: string;
  readonly signerGroundDate: string;
  readonly vatStatus: VatStatus | null;
  readonly taxSystem: TaxSystem | null;
  readonly exchangeOperator: ExchangeOperator | null;
  readonly exchangeParticipant: string;
}

export type RequisiteName = keyof Requisites;
