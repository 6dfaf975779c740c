import { addWorkingDays } from '../working-days/index.ts';
import type { ReplacementActor } from './steps.ts';

/** A term of the law that runs from a breakdown. */
export interface ReplacementClock {
  readonly until: Date;
  readonly who: ReplacementActor;
  readonly sentence: string;
}

const DAY = 86_400_000;

/** The clocks of a broken drive (54-ФЗ art. 4.2 p. 8.1). */
export function replacementClocks(brokenAt: Date): readonly ReplacementClock[] {
  return [
    {
      until: addWorkingDays(brokenAt, 5),
      who: 'client',
      sentence: 'Заявление в ФНС о снятии с учёта или перерегистрации',
    },
    {
      until: new Date(brokenAt.getTime() + 30 * DAY),
      who: 'service_center',
      sentence: 'Экспертиза изготовителя',
    },
    {
      until: new Date(brokenAt.getTime() + 60 * DAY),
      who: 'client',
      sentence: 'Передача в ФНС прочитанных данных, если ФН удалось прочесть',
    },
  ];
}
