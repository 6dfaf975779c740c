import { checkDocument, type FindingCode } from '@koreshok/fiscal/checks';
import { type FiscalDocument, documentNumberOf, driveNumberOf } from '@koreshok/fiscal/document';
import { FiscalDecodeError } from '@koreshok/fiscal/errors';
import { documentFromJson } from '@koreshok/fiscal/json';
import type { ExchangeStatus, SubmittedDocument } from '@koreshok/fiscal/tax-service-exchange';

import { seededRandom } from '../random/index.ts';
import type { VerdictRule } from './behaviour.ts';
import { readFaithful } from './faithful.ts';

/** What the service thinks of a document, and when it will think again. */
export interface Verdict {
  readonly status: ExchangeStatus;
  readonly code: number;
  readonly message: string;
  /** Instant in milliseconds from which `then` counts instead. */
  readonly changesAt?: number;
  readonly then?: ExchangeStatus;
}

/** What was found out about a document itself. */
export interface Reading {
  readonly documentCode: number;
  /** Undefined when its rawData and its fields are one and the same document. */
  readonly fault?: { readonly code: number; readonly message: string; readonly unfaithful: boolean };
}

/** Faults whose numbers at the tax service are public. */
const KNOWN_FAULTS: Partial<Record<FindingCode, { readonly code: number; readonly message: string }>> = {
  'field.missing': { code: 420, message: 'Отсутствует обязательный реквизит' },
  'payments.total': { code: 507, message: 'Сумма оплат не равна сумме расчета' },
  'time.implausible': { code: 502, message: 'Некорректная дата документа' },
};

const unfaithful = (documentCode: number, message: string): Reading => ({
  documentCode,
  fault: { code: 400, message, unfaithful: true },
});

/**
 * Reads a document as the tax service would: rawData has to be there and say what the fields say, and the faults with
 * published codes are looked for.
 */
export function readSubmitted(submitted: SubmittedDocument): Reading {
  try {
    const faithful = readFaithful(submitted.document);
    const { document, source } =
      faithful === null
        ? documentFromJson(JSON.stringify(submitted.document))
        : { document: faithful, source: 'rawData' };
    if (source !== 'rawData')
      return unfaithful(document.code, 'rawData отсутствует или расходится с документом');
    if (
      driveNumberOf(document) !== submitted.fiscalDriveNumber ||
      documentNumberOf(document) !== submitted.fiscalDocumentNumber
    ) {
      return unfaithful(document.code, 'Номера в запросе расходятся с документом');
    }
    return faultOf(document);
  } catch (error) {
    if (error instanceof FiscalDecodeError) return unfaithful(0, 'Документ не читается');
    throw error;
  }
}

function faultOf(document: FiscalDocument): Reading {
  for (const { code } of checkDocument(document)) {
    const fault = KNOWN_FAULTS[code];
    if (fault !== undefined) return { documentCode: document.code, fault: { ...fault, unfaithful: false } };
  }
  return { documentCode: document.code };
}

/** The verdict on a document that comes for the first time. */
export function verdictOn(
  submitted: SubmittedDocument,
  reading: Reading,
  { rules, seed, now }: { rules: readonly VerdictRule[]; seed: string | number; now: number },
): Verdict {
  const rule = rules.find((candidate, index) => fits(candidate, submitted, reading, `${seed}/${index}`));
  if (rule !== undefined) {
    const { status, code, message, changesAfterMs, then } = rule;
    if (changesAfterMs === undefined) return { status, code, message };
    return { status, code, message, changesAt: now + changesAfterMs, then };
  }
  const { fault } = reading;
  return fault === undefined
    ? { status: 'OK', code: 0, message: '' }
    : { status: 'ERROR', code: fault.code, message: fault.message };
}

function fits(rule: VerdictRule, submitted: SubmittedDocument, reading: Reading, seed: string): boolean {
  const { fiscalDriveNumber, fiscalDocumentNumber } = submitted;
  if (rule.fiscalDriveNumber !== undefined && rule.fiscalDriveNumber !== fiscalDriveNumber) return false;
  if (rule.fiscalDocumentNumber !== undefined && rule.fiscalDocumentNumber !== fiscalDocumentNumber)
    return false;
  if (rule.documentCode !== undefined && rule.documentCode !== reading.documentCode) return false;
  return seededRandom(`${seed}/${fiscalDriveNumber}/${fiscalDocumentNumber}`).next() < rule.share;
}

/** The verdict as it stands at an instant: what had to wait has changed by then. While it waits there is no reason yet. */
export function verdictAt(verdict: Verdict, now: number): Verdict {
  const { changesAt, then } = verdict;
  const changed = changesAt !== undefined && then !== undefined && now >= changesAt;
  const status = changed ? then : verdict.status;
  if (status === 'OK' || status === 'WAITING') return { status, code: 0, message: '' };
  return { status, code: verdict.code, message: verdict.message };
}
