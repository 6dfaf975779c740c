export { exchangeParticipantProblem, exchangePrefix } from './exchange-participant.ts';
export { type MissingRequisite, missingRequisites } from './missing.ts';
export type {
  ExchangeOperator,
  RequisiteName,
  Requisites,
  SignerGround,
  TaxSystem,
  VatStatus,
} from './requisites.ts';
export {
  EXCHANGE_OPERATOR_WORDS,
  REQUISITE_WORDS,
  SIGNER_GROUND_WORDS,
  TAX_SYSTEM_WORDS,
  VAT_STATUS_WORDS,
} from './words.ts';
