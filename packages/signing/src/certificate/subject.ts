import type { SignerKind, SignerReport } from '../report/index.ts';
import type { Name } from './name.ts';
import { NAME } from './oids.ts';

const digits = (text: string | undefined): string | null => {
  const only = text?.replaceAll(/\D/gu, '') ?? '';
  return only === '' ? null : only;
};

/** Ten digits as they are, or after two zeros. The authority vouches for them, so check digits are not looked at. */
const tenDigits = (text: string | null): string | null => {
  if (text?.length === 10) return text;
  return text?.length === 12 && text.startsWith('00') ? text.slice(2) : null;
};

/**
 * The organization's ИНН: of its own attribute, else of the common one, where older certificates put an organization's
 * ten digits after two zeros.
 */
const organizationInn = (name: Name): string | null =>
  tenDigits(digits(name.values.get(NAME.organizationInn))) ?? tenDigits(digits(name.values.get(NAME.inn)));

/** Who a certificate says its owner is. */
export const readSubject = (name: Name): SignerReport => {
  const value = (oid: string): string | null => name.values.get(oid) ?? null;
  const common = digits(name.values.get(NAME.inn));
  const personInn = common?.length === 12 && !common.startsWith('00') ? common : null;
  const ofOrganization = organizationInn(name);
  const ogrnip = digits(name.values.get(NAME.ogrnip));
  const kind: SignerKind =
    ofOrganization !== null || name.values.has(NAME.ogrn)
      ? 'organization'
      : ogrnip === null
        ? 'person'
        : 'soleTrader';
  return {
    kind,
    commonName: value(NAME.commonName),
    surname: value(NAME.surname),
    givenNames: value(NAME.givenNames),
    position: value(NAME.title),
    organizationName: value(NAME.organization),
    inn: kind === 'organization' ? ofOrganization : kind === 'soleTrader' ? personInn : null,
    ogrn: kind === 'organization' ? digits(name.values.get(NAME.ogrn)) : ogrnip,
    personInn,
    snils: digits(name.values.get(NAME.snils)),
  };
};
