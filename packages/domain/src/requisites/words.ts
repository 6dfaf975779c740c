import type { ExchangeOperator, RequisiteName, SignerGround, TaxSystem, VatStatus } from './requisites.ts';

/** What forms and papers call each requisite. */
export const REQUISITE_WORDS: Readonly<Record<RequisiteName, string>> = {
  name: 'Полное наименование',
  shortName: 'Краткое наименование',
  inn: 'ИНН',
  kpp: 'КПП',
  ogrn: 'ОГРН',
  email: 'Электронная почта',
  phone: 'Телефон',
  legalAddress: 'Юридический адрес',
  postalAddress: 'Почтовый адрес',
  bankAccount: 'Расчётный счёт',
  bankName: 'Банк',
  bik: 'БИК',
  correspondentAccount: 'Корреспондентский счёт',
  signerName: 'Кто подписывает',
  signerPost: 'Должность',
  signerGround: 'Действует на основании',
  signerGroundNumber: 'Номер доверенности',
  signerGroundDate: 'Дата доверенности',
  vatStatus: 'НДС',
  taxSystem: 'Система налогообложения',
  exchangeOperator: 'Оператор ЭДО',
  exchangeParticipant: 'Идентификатор участника ЭДО',
};

export const SIGNER_GROUND_WORDS: Readonly<Record<SignerGround, string>> = {
  charter: 'Устав',
  power_of_attorney: 'Доверенность (МЧД)',
  entrepreneur_record: 'Запись в ЕГРИП',
};

export const VAT_STATUS_WORDS: Readonly<Record<VatStatus, string>> = {
  payer: 'Плательщик НДС',
  exempt: 'Без НДС',
};

export const TAX_SYSTEM_WORDS: Readonly<Record<TaxSystem, string>> = {
  general: 'ОСН',
  simplified_income: 'УСН «доходы»',
  simplified_income_expense: 'УСН «доходы минус расходы»',
  automated: 'АУСН',
  agricultural: 'ЕСХН',
  patent: 'Патент',
};

export const EXCHANGE_OPERATOR_WORDS: Readonly<Record<ExchangeOperator, string>> = {
  saby: 'Saby (СБИС)',
  diadoc: 'Контур.Диадок',
  taxcom: 'Такском-Файлер',
  garant: 'Гарант',
  other: 'Другой',
  none: 'Не пользуемся',
};
