import type { FiscalDocument } from '../document/index.ts';
import { checkArithmetic } from './arithmetic.ts';
import type { CheckContext } from './context.ts';
import { checkCorrections } from './corrections.ts';
import { checkDates } from './dates.ts';
import { checkDriveResource } from './drive-resource.ts';
import { checkFields } from './fields.ts';
import type { Finding } from './finding.ts';
import { checkGoods } from './goods.ts';
import { checkIdentifiers } from './identifiers.ts';
import { Inspection } from './inspection.ts';
import { checkRegisterCard } from './register-card.ts';
import { checkSequence } from './sequence.ts';
import { checkValues } from './values.ts';
import { checkVat } from './vat.ts';

type Group = { readonly name: string; readonly check: (inspection: Inspection) => void };

/** The groups of format-logic control in the order in which their findings are told. */
export const CHECK_GROUPS: readonly Group[] = [
  { name: 'fields', check: checkFields },
  { name: 'values', check: checkValues },
  { name: 'arithmetic', check: checkArithmetic },
  { name: 'vat', check: checkVat },
  { name: 'corrections', check: checkCorrections },
  { name: 'goods', check: checkGoods },
  { name: 'identifiers', check: checkIdentifiers },
  { name: 'register card', check: checkRegisterCard },
  { name: 'sequence', check: checkSequence },
  { name: 'dates', check: checkDates },
  { name: 'drive resource', check: checkDriveResource },
];

const NOTHING_KNOWN: CheckContext = {};

/** Codes of documents that registers send to the operator; confirmations and marking messages are not checked. */
const CHECKED: readonly number[] = [1, 11, 2, 21, 3, 31, 4, 41, 5, 6];

/**
 * Format-logic control of a document. The tax service is the judge: findings never stop a document, they tell its owner
 * what is likely to be refused. Never throws at what a register wrote; gives at most 50 findings.
 */
export const checkDocument = (
  document: FiscalDocument,
  context: CheckContext = NOTHING_KNOWN,
): readonly Finding[] => {
  if (!CHECKED.includes(document.code)) return [];
  const inspection = new Inspection(document, context);
  for (const { check } of CHECK_GROUPS) check(inspection);
  return inspection.findings;
};
