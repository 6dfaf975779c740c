import { type ExchangeStatus, exchangeStatuses } from '@koreshok/fiscal/tax-service-exchange';

import { asObject, listAt, numberAt, oneOf, onlyNames, textAt } from '../http/index.ts';

/** How some documents are judged instead of by themselves. The first rule that fits a document counts. */
export interface VerdictRule {
  /** Only documents of this drive. */
  readonly fiscalDriveNumber?: string;
  /** Only documents of this code. */
  readonly documentCode?: number;
  /** Only this document of its drive. */
  readonly fiscalDocumentNumber?: number;
  /** The share of them, 0 to 1; which ones depends on the seed alone. 1 by default. */
  readonly share: number;
  readonly status: ExchangeStatus;
  readonly code: number;
  readonly message: string;
  /** After so many milliseconds WAITING and WARNING turn into `then`; never when absent. */
  readonly changesAfterMs?: number;
  readonly then: ExchangeStatus;
}

/** What the service does to every request while it lasts. */
export interface Weather {
  /** «unavailable» answers 503, «hang up» closes without a word, «silence» takes nothing in and never answers. */
  readonly outage: 'none' | 'unavailable' | 'hang up' | 'silence';
  /** Waits before it takes documents in; nothing is taken in when the sender has gone by then. */
  readonly delayMs: number;
  /** Takes documents in at once and waits before it answers. */
  readonly answerDelayMs: number;
  /** The share of requests whose documents are taken in, but whose answer is lost with the connection. */
  readonly loseAnswers: number;
}

export interface Behaviour {
  readonly rules: readonly VerdictRule[];
  readonly weather: Weather;
}

export const FAIR_WEATHER: Weather = { outage: 'none', delayMs: 0, answerDelayMs: 0, loseAnswers: 0 };
export const USUAL_BEHAVIOUR: Behaviour = { rules: [], weather: FAIR_WEATHER };

const MESSAGES: Readonly<Record<ExchangeStatus, string>> = {
  OK: '',
  WAITING: '',
  WARNING: 'ККТ не найдена среди зарегистрированных',
  ERROR: 'Отсутствует обязательный реквизит',
};

const CODES: Readonly<Record<ExchangeStatus, number>> = { OK: 0, WAITING: 0, WARNING: 300, ERROR: 420 };

/** An hour; longer waits are of no use in a simulator. */
const LONGEST = 3_600_000;
const OUTAGES = ['none', 'unavailable', 'hang up', 'silence'] as const;

/**
 * The behaviour after a control message: `rules` replaces all rules, each weather word its own value.
 *
 * @throws BodyError for words and values nobody knows.
 */
export function behaviourAfter(before: Behaviour, body: Readonly<Record<string, unknown>>): Behaviour {
  onlyNames(body, ['rules', 'outage', 'delayMs', 'answerDelayMs', 'loseAnswers']);
  const { weather } = before;
  const rules = listAt(body, 'rules');
  const time = (name: 'delayMs' | 'answerDelayMs'): number =>
    numberAt(body, name, { least: 0, most: LONGEST, fallback: weather[name] });
  return {
    rules: rules === undefined ? before.rules : rules.map((rule) => ruleOf(asObject(rule, 'a rule'))),
    weather: {
      outage: oneOf(body, 'outage', OUTAGES) ?? weather.outage,
      delayMs: time('delayMs'),
      answerDelayMs: time('answerDelayMs'),
      loseAnswers: numberAt(body, 'loseAnswers', { least: 0, most: 1, fallback: weather.loseAnswers }),
    },
  };
}

function ruleOf(rule: Readonly<Record<string, unknown>>): VerdictRule {
  onlyNames(rule, [
    'fiscalDriveNumber',
    'fiscalDocumentNumber',
    'documentCode',
    'share',
    'status',
    'code',
    'message',
    'changesAfterMs',
    'then',
  ]);
  const status = oneOf(rule, 'status', exchangeStatuses) ?? 'ERROR';
  const driveNumber = textAt(rule, 'fiscalDriveNumber');
  const whole = (name: string): number | undefined =>
    rule[name] === undefined ? undefined : numberAt(rule, name, { least: 0, most: 0xffff_ffff, fallback: 0 });
  const documentCode = whole('documentCode');
  const number = whole('fiscalDocumentNumber');
  const changesAfterMs = whole('changesAfterMs');
  return {
    ...(driveNumber !== undefined && { fiscalDriveNumber: driveNumber }),
    ...(documentCode !== undefined && { documentCode }),
    ...(number !== undefined && { fiscalDocumentNumber: number }),
    ...(changesAfterMs !== undefined && { changesAfterMs }),
    share: numberAt(rule, 'share', { least: 0, most: 1, fallback: 1 }),
    status,
    code: whole('code') ?? CODES[status],
    message: textAt(rule, 'message') ?? MESSAGES[status],
    then: oneOf(rule, 'then', exchangeStatuses) ?? 'OK',
  };
}
