import { isInn, isKpp, isOgrn, isOgrnip } from '@koreshok/fiscal/identifiers';
import { CompanyRegistryError, type KnownBranch, type KnownCompany } from './port.ts';

const LONGEST_TEXT = 500;
/** More branches are not offered for choice. */
const MOST_BRANCHES = 200;

/**
 * Reads a registry's answer about the ИНН asked for. Nothing of it is believed unread: identifiers keep their check
 * digits, texts their length, and an answer about somebody else is none.
 * @throws CompanyRegistryError `nonsense`.
 */
export function readCompany(body: string, inn: string): KnownCompany {
  const given = objectOf(jsonOf(body), 'the answer');
  const kind = oneOf(given, 'kind', ['organization', 'sole trader'] as const);
  const head = objectOf(given['head'], 'head');
  const ogrn = textOf(given, 'ogrn');
  const kpp = textOf(given, 'kpp');
  if (textOf(given, 'inn') !== inn || !isInn(inn)) throw nonsense('The answer is about another ИНН');
  if (kind === 'organization' ? !isOgrn(ogrn) || !isKpp(kpp) : !isOgrnip(ogrn) || kpp !== '') {
    throw nonsense('Identifiers do not go together');
  }
  return {
    kind,
    inn,
    kpp,
    ogrn,
    shortName: textOf(given, 'shortName'),
    fullName: textOf(given, 'fullName'),
    address: textOf(given, 'address'),
    head: { name: textOf(head, 'name'), post: textOf(head, 'post') },
    state: oneOf(given, 'state', ['acting', 'closing', 'closed'] as const),
    branches: branchesOf(given['branches']),
  };
}

function branchesOf(value: unknown): KnownBranch[] {
  if (!Array.isArray(value)) throw nonsense('branches are no list');
  return value.slice(0, MOST_BRANCHES).map((each) => {
    const branch = objectOf(each, 'a branch');
    const kpp = textOf(branch, 'kpp');
    if (!isKpp(kpp)) throw nonsense('A branch has no КПП');
    return { kpp, name: textOf(branch, 'name'), address: textOf(branch, 'address') };
  });
}

type Fields = Readonly<Record<string, unknown>>;

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    throw new CompanyRegistryError('nonsense', 'The answer is no JSON', { cause });
  }
}

function objectOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw nonsense(`${what} is no object`);
  return value as Fields;
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw nonsense(`${name} is no text`);
  return value.trim();
}

function oneOf<const Words extends readonly string[]>(
  fields: Fields,
  name: string,
  words: Words,
): Words[number] {
  const found = words.find((word) => word === fields[name]);
  if (found === undefined) throw nonsense(`${name} is none of ${words.join(', ')}`);
  return found;
}

function nonsense(message: string): CompanyRegistryError {
  return new CompanyRegistryError('nonsense', message);
}
