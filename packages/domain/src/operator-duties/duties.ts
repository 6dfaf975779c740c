import { CONTRACT_FACTS, type ContractFactKind } from '../contracts/facts.ts';
import { addWorkingDays } from '../working-days/index.ts';

/** What an operator of fiscal data owes the tax service (54-FZ art. 4.5). */
export const OPERATOR_DUTY_KINDS = [
  'contract_concluded',
  'contract_changed',
  'contract_ended',
  'sign_failed',
  'marking_report',
] as const;
export type OperatorDutyKind = (typeof OPERATOR_DUTY_KINDS)[number];

export const OPERATOR_DUTY_STATES = ['waiting', 'sent'] as const;
export type OperatorDutyState = (typeof OPERATOR_DUTY_STATES)[number];

/** The fact that a document's fiscal sign failed; written by the gateway for one consumer. */
export const SIGN_FAILED = { consumer: 'sign_failures', kind: 'document.sign_failed' } as const;

/** Reasons to hold a document that mean that its sign failed: the crypto unit refused it, or there is none. */
export const SIGN_FAILURES: ReadonlySet<string> = new Set(['unwrap_failed', 'sign_missing']);

export const OPERATOR_DUTY_WORDS: Readonly<Record<OperatorDutyKind, string>> = {
  contract_concluded: 'Заключён договор',
  contract_changed: 'Изменён договор',
  contract_ended: 'Прекращён договор',
  sign_failed: 'Не сошёлся фискальный признак',
  marking_report: 'Отчёт о маркировке за день',
};

const KIND_OF_FACT: Readonly<Record<ContractFactKind, OperatorDutyKind>> = {
  [CONTRACT_FACTS.concluded]: 'contract_concluded',
  [CONTRACT_FACTS.changed]: 'contract_changed',
  [CONTRACT_FACTS.ended]: 'contract_ended',
};

/** The duty that a fact about a contract makes. */
export function dutyOfContractFact(kind: ContractFactKind): OperatorDutyKind {
  return KIND_OF_FACT[kind];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Until when the tax service must be told: a contract within one working day, a failed sign at once (an hour leaves room
 * for its own outage), a day's report within the day after.
 * @param at when it happened; of a report the end of its day.
 */
export function dutyDueAt(kind: OperatorDutyKind, at: Date): Date {
  switch (kind) {
    case 'contract_concluded':
    case 'contract_changed':
    case 'contract_ended':
      return addWorkingDays(at, 1);
    case 'sign_failed':
      return new Date(at.getTime() + HOUR);
    case 'marking_report':
      return new Date(at.getTime() + DAY);
    default: {
      const never: never = kind;
      throw new Error(`No deadline for ${String(never)}`);
    }
  }
}

const FIRST_WAIT = 30_000;
const LONGEST_WAIT = HOUR / 2;

/** When a duty that could not be sent is tried again. @param attempts failed so far, from 1. @param random from 0 to 1. */
export function dutyRetryAt(now: Date, attempts: number, random: number): Date {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts - 1, 10));
  return new Date(now.getTime() + Math.round(wait * (0.5 + random / 2)));
}
