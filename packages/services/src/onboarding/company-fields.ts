import { isOrganizationInn, isOgrn, isOgrnip } from '@koreshok/fiscal/identifiers';
import { z } from 'zod';
import {
  emailField,
  innField,
  kppField,
  lineField,
  optionalLineField,
  timeZoneField,
} from '../input/index.ts';

/** What is told of a company, filled from the registry or typed by hand: the checks are the same. */
export const companyFields = {
  inn: innField,
  kpp: kppField.default(''),
  name: lineField(255),
  shortName: lineField(120),
  ogrn: z
    .string()
    .trim()
    .refine((text) => isOgrn(text) || isOgrnip(text), 'В ОГРН не сходится контрольная цифра.'),
  address: lineField(500),
  signerName: lineField(150),
  signerPost: optionalLineField(150),
  email: z.union([emailField, z.literal('')]).default(''),
  phone: optionalLineField(20),
  timeZone: timeZoneField.default('Europe/Moscow'),
};

type Company = z.output<z.ZodObject<typeof companyFields>>;

/** What does not go together in a company: a sentence for each field. */
export function companyProblems(company: Pick<Company, 'inn' | 'kpp' | 'ogrn' | 'signerPost'>) {
  const organization = isOrganizationInn(company.inn);
  return {
    ...(organization && company.kpp === '' ? { kpp: 'Укажите КПП: он есть у каждой компании.' } : {}),
    ...(!organization && company.kpp !== ''
      ? { kpp: 'У предпринимателя нет КПП. Оставьте поле пустым.' }
      : {}),
    ...(organization === isOgrn(company.ogrn)
      ? {}
      : { ogrn: organization ? 'У компании ОГРН из 13 цифр.' : 'У предпринимателя ОГРНИП из 15 цифр.' }),
    ...(organization && company.signerPost === '' ? { signerPost: 'Укажите должность.' } : {}),
  };
}
