import type { Applicant, ApplicationContent } from './content.ts';

/** A person's name as the forms write it; the patronymic may be empty. */
export type PersonName = Pick<ApplicationContent['signer'], 'surname' | 'givenName' | 'patronymic'>;

const TITLE =
  /^(?:ип|индивидуальный предприниматель|глава (?:кфх|крестьянского \(фермерского\) хозяйства))\s+/iu;

/**
 * Whose application a sole trader's is: himself when he signs, and the person in his registered name when a
 * representative does; undefined where that name holds initials or more than a person.
 */
export function traderOf(
  { name }: Pick<Applicant, 'name'>,
  { signer }: Pick<ApplicationContent, 'signer'>,
): PersonName | undefined {
  const { surname, givenName, patronymic, capacity } = signer;
  if (capacity === 1) return { surname, givenName, patronymic };
  const words = name.replace(TITLE, '').trim().split(/\s+/u);
  const [first = '', second = '', ...rest] = words;
  return words.every((word) => /^\p{L}[\p{L}’'-]+$/u.test(word)) && second !== ''
    ? { surname: first, givenName: second, patronymic: rest.join(' ') }
    : undefined;
}
