import { addWorkingDays } from '../working-days/index.ts';
import type { ApplicationContent, ApplicationKind } from './content.ts';
import { type ApplicationState, isFiled } from './states.ts';

/** Working days the tax service has for an application (274-ФЗ of 08.08.2024, in force since 01.03.2025). */
export const ANSWER_DAYS = 5;
/** The report goes to the register on the next working day after РНМ is known (54-ФЗ art. 4.2 p. 3). */
const REPORT_DAYS = 1;

/** A term that runs: until when and what it means when it has passed. */
export interface ApplicationClock {
  readonly until: Date;
  readonly who: 'fns' | 'client';
  readonly sentence: string;
}

/** The term an application stands under now; undefined when none runs. */
export function applicationClock(application: {
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
}): ApplicationClock | undefined {
  const { state, sentAt, answeredAt } = application;
  if ((state === 'sent' || state === 'accepted') && sentAt !== null) {
    return {
      until: addWorkingDays(sentAt, ANSWER_DAYS),
      who: 'fns',
      sentence: 'ФНС рассматривает заявление до 5 рабочих дней.',
    };
  }
  if (state === 'registered' && answeredAt !== null) {
    return {
      until: addWorkingDays(answeredAt, REPORT_DAYS),
      who: 'client',
      sentence: 'Отчёт на кассе нужно сформировать не позже следующего рабочего дня.',
    };
  }
  return undefined;
}

/** Working days for an application about a broken drive (54-ФЗ art. 4.2 p. 8.1). */
const BREAKDOWN_DAYS = 5;
/** And for one about anything else that has changed (art. 4.2 p. 4 and 5). */
const CHANGE_DAYS = 1;

/**
 * By when an application that is not filed yet has to be, if what it tells of happened on the day it was begun; undefined
 * for a first registration, which has no term, and for one that has left.
 */
export function filingTerm(application: {
  readonly content: Pick<ApplicationContent, 'kind' | 'removal' | 'reasons' | 'driveBroken'>;
  readonly state: ApplicationState;
  readonly createdAt: Date;
}): ApplicationClock | undefined {
  const { content, state, createdAt } = application;
  const { kind, removal, reasons, driveBroken } = content;
  if (kind === 'registration' || isFiled(state)) return undefined;
  const broken = kind === 'removal' ? removal === 'broken' : reasons.includes(4) && driveBroken;
  const ground = broken ? 'broken' : kind === 'removal' ? removal : 'changed';
  return {
    until: addWorkingDays(createdAt, broken ? BREAKDOWN_DAYS : CHANGE_DAYS),
    who: 'client',
    sentence: FILING_SENTENCES[ground],
  };
}

const FILING_SENTENCES = {
  changed: 'Об изменении заявляют не позже следующего рабочего дня.',
  none: 'О передаче кассы другому заявляют не позже следующего рабочего дня.',
  stolen: 'О похищении кассы заявляют не позже следующего рабочего дня.',
  lost: 'О потере кассы заявляют не позже следующего рабочего дня.',
  broken: 'О сломанном ФН заявляют в течение 5 рабочих дней.',
} as const;
