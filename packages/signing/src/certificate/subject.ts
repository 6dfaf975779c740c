import { innFromRegister, isOrganizationInn, isPersonInn } from '@koreshok/fiscal';

import type { SignerKind, SignerReport } from '../report/index.ts';
import type { Name } from './name.ts';
import { NAME } from './oids.ts';

const digits = (text: string | undefined): string | null => {
  const only = text?.replaceAll(/\D/gu, '') ?? '';
  return only === '' ? null : only;
};

/**
 * The organization's ИНН: of its own attribute, else of the common one, where older certificates put an organization's
 * ten digits after two zeros.
 */
const organizationInn = (name: Name): string | null => {
  const own = digits(name.values.get(NAME.organizationInn));
  if (own !== null) return innFromRegister(own) ?? own;
  const common = digits(name.values.get(NAME.inn));
  if (common === null) return null;
  const inn = innFromRegister(common);
  return inn !== undefined && isOrganizationInn(inn) ? inn : null;
};

/** Who a certificate says its owner is. */
export const readSubject = (name: Name): SignerReport => {
  const value = (oid: string): string | null => name.values.get(oid) ?? null;
  const common = digits(name.values.get(NAME.inn));
  const personInn = common !== null && isPersonInn(common) ? common : null;
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
