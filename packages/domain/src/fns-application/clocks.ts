import { addWorkingDays } from '../working-days/index.ts';
import type { ApplicationKind } from './content.ts';
import type { ApplicationState } from './states.ts';

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
