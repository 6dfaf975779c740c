export {
  type BankAccount,
  type Bik,
  type CorrespondentAccount,
  formatAccount,
  isBankAccount,
  isBik,
  isCorrespondentAccount,
  makeBankAccount,
  makeBik,
  makeCorrespondentAccount,
  parseBankAccount,
  parseBik,
  parseCorrespondentAccount,
} from './bank.ts';
export type { Brand } from './brand.ts';
export {
  type BuyerContact,
  type Email,
  formatPhone,
  isEmail,
  isPhone,
  makeEmail,
  makePhone,
  type Phone,
  parseBuyerContact,
  parseEmail,
  parsePhone,
} from './contact.ts';
export {
  type DriveNumber,
  formatDriveNumber,
  isDriveNumber,
  makeDriveNumber,
  parseDriveNumber,
} from './drive-number.ts';
export {
  type FiscalSign,
  fiscalSignFromBytes,
  isFiscalSign,
  isMessageFiscalSign,
  type MessageFiscalSign,
  parseFiscalSign,
} from './fiscal-sign.ts';
export { formatGtin, type Gtin, isGtin, makeGtin, parseGtin } from './gtin.ts';
export {
  type Inn,
  innFromRegister,
  isInn,
  isOrganizationInn,
  isPersonInn,
  makeInn,
  makePersonInn,
  padInn,
  parseInn,
} from './inn.ts';
export { isKpp, type Kpp, makeKpp, parseKpp } from './kpp.ts';
export {
  isOgrn,
  isOgrnip,
  makeOgrn,
  makeOgrnip,
  type Ogrn,
  type Ogrnip,
  parseOgrn,
  parseOgrnip,
} from './ogrn.ts';
export { accept, type Parsed, type Problem, refuse } from './parsed.ts';
export type { RandomSource } from './random.ts';
export {
  formatRegistrationNumber,
  isRegistrationNumber,
  makeRegistrationNumber,
  parseRegistrationNumber,
  type RegisterIdentity,
  type RegistrationNumber,
  registrationNumberFits,
  registrationNumberFor,
} from './registration-number.ts';
export { formatSnils, isSnils, makeSnils, parseSnils, type Snils } from './snils.ts';
