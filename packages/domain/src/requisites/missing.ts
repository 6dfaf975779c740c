import { isOrganizationInn } from '@koreshok/fiscal/identifiers';

import { REQUISITE_WORDS } from './words.ts';
import type { RequisiteName, Requisites } from './requisites.ts';

/** A requisite a contract cannot do without, with what to do about it in Russian. */
export interface MissingRequisite {
  readonly name: RequisiteName;
  readonly sentence: string;
}

/** What every contract names of both parties (law.md §7; postal address may be the legal one). */
const ALWAYS: readonly RequisiteName[] = [
  'name',
  'shortName',
  'inn',
  'ogrn',
  'legalAddress',
  'bankAccount',
  'bankName',
  'bik',
  'correspondentAccount',
  'signerName',
  'signerGround',
  'email',
  'phone',
  'vatStatus',
  'taxSystem',
  'exchangeOperator',
];

/** What is still to be told before a contract can be made; empty when all is there. */
export function missingRequisites(requisites: Requisites): readonly MissingRequisite[] {
  return needed(requisites)
    .filter((name) => requisites[name] === null || requisites[name] === '')
    .map((name) => ({ name, sentence: `Заполните поле «${REQUISITE_WORDS[name]}».` }));
}

function needed(requisites: Requisites): readonly RequisiteName[] {
  const organization = isOrganizationInn(requisites.inn);
  const { signerGround, exchangeOperator } = requisites;
  return [
    ...ALWAYS,
    ...(organization ? (['kpp', 'signerPost'] as const) : []),
    ...(signerGround === 'power_of_attorney' ? (['signerGroundNumber', 'signerGroundDate'] as const) : []),
    ...(exchangeOperator === null || exchangeOperator === 'none' ? [] : (['exchangeParticipant'] as const)),
  ];
}
