import { likelyRegion } from '@koreshok/domain/regions';
import { isOrganizationInn, parseInn } from '@koreshok/fiscal/identifiers';

import type { KnownCompany } from '@/server/routers/companies.ts';

import { checkEmail } from '../auth/checks.ts';

/** What the form of a company holds, as it is typed. */
export interface CompanyValues extends Readonly<Record<string, string>> {
  readonly inn: string;
  readonly kpp: string;
  readonly name: string;
  readonly shortName: string;
  readonly ogrn: string;
  readonly address: string;
  readonly signerName: string;
  readonly signerPost: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly partnerCode: string;
}

export const EMPTY_COMPANY: CompanyValues = {
  inn: '',
  kpp: '',
  name: '',
  shortName: '',
  ogrn: '',
  address: '',
  signerName: '',
  signerPost: '',
  email: '',
  phone: '',
  timeZone: 'Europe/Moscow',
  partnerCode: '',
};

/** What the registry knows, as values of the form; a branch has its own КПП, name and address. */
export function valuesOfCompany(company: KnownCompany, branchKpp?: string): Partial<CompanyValues> {
  const branch = company.branches.find(({ kpp }) => kpp === branchKpp);
  const kpp = branch?.kpp ?? company.kpp;
  const address = branch?.address ?? company.address;
  return {
    kpp,
    name: company.fullName,
    shortName: branch?.name ?? company.shortName,
    ogrn: company.ogrn,
    address,
    signerName: company.head.name,
    signerPost: company.kind === 'organization' ? company.head.post : '',
    ...likelyZone({ address, kpp, inn: company.inn }),
  };
}

/** The time zone somebody most probably lives by; nothing where nothing says so, which leaves what was chosen. */
export function likelyZone(known: Parameters<typeof likelyRegion>[0]): Partial<CompanyValues> {
  const timeZone = likelyRegion(known)?.timeZone;
  return timeZone === undefined ? {} : { timeZone };
}

const needed = (sentence: string) => (text: string) => (text.trim() === '' ? sentence : undefined);

/** In the order of the form: its summary of errors is read beside it. */
export const COMPANY_CHECKS = {
  inn: (text: string) => {
    const parsed = parseInn(text);
    return parsed.ok ? undefined : parsed.problem.sentence;
  },
  shortName: needed('Укажите короткое название: оно видно в списках.'),
  name: needed('Укажите полное название.'),
  kpp: (text: string, { inn }: CompanyValues) =>
    isOrganizationInn(inn) && text === '' ? 'Укажите КПП: он есть у каждой компании.' : undefined,
  ogrn: needed('Укажите ОГРН.'),
  address: needed('Укажите юридический адрес.'),
  signerName: needed('Укажите, кто подписывает договор.'),
  email: (text: string) => (text === '' ? undefined : checkEmail(text)),
};
