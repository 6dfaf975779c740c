import type { RequisitesCard } from '@/server/routers/requisites.ts';

/** Names of the form's fields, in the order they stand. */
export const REQUISITE_FIELDS = [
  'name',
  'shortName',
  'kpp',
  'ogrn',
  'legalAddress',
  'postalAddress',
  'email',
  'phone',
  'bik',
  'bankName',
  'bankAccount',
  'correspondentAccount',
  'signerName',
  'signerPost',
  'signerGround',
  'signerGroundNumber',
  'signerGroundDate',
  'vatStatus',
  'taxSystem',
  'exchangeOperator',
  'exchangeParticipant',
] as const;

export type RequisiteValues = Readonly<Record<(typeof REQUISITE_FIELDS)[number], string>>;

/** Requisites as a form holds them: what is not told yet is an empty text. */
export function valuesOf(card: RequisitesCard): RequisiteValues {
  return Object.fromEntries(REQUISITE_FIELDS.map((name) => [name, card[name] ?? ''])) as RequisiteValues;
}

const CHOICES = ['signerGround', 'vatStatus', 'taxSystem', 'exchangeOperator'] as const;
type Choice = (typeof CHOICES)[number];

/** What the form sends: a choice that was not made is null. */
export function requisitesOf(values: RequisiteValues) {
  const chosen = Object.fromEntries(
    CHOICES.map((name) => [name, values[name] === '' ? null : values[name]]),
  ) as { readonly [Name in Choice]: NonNullable<RequisitesCard[Name]> | null };
  return { ...values, ...chosen };
}

/** The parts of the form, and which requisites each asks for. */
export const REQUISITE_PARTS = {
  organization: ['name', 'shortName', 'kpp', 'ogrn', 'legalAddress', 'postalAddress', 'email', 'phone'],
  bank: ['bik', 'bankName', 'bankAccount', 'correspondentAccount'],
  signer: ['signerName', 'signerPost', 'signerGround', 'signerGroundNumber', 'signerGroundDate'],
  taxes: ['vatStatus', 'taxSystem', 'exchangeOperator', 'exchangeParticipant'],
} as const satisfies Readonly<Record<string, readonly (keyof RequisiteValues)[]>>;
export type RequisitePart = keyof typeof REQUISITE_PARTS;

/** The parts in which a contract still lacks something. */
export function partsWithGaps({ missing }: RequisitesCard): RequisitePart[] {
  const names = new Set<string>(missing.map(({ name }) => name));
  return (Object.keys(REQUISITE_PARTS) as RequisitePart[]).filter((part) =>
    REQUISITE_PARTS[part].some((name) => names.has(name)),
  );
}
