import { addWorkingDays } from '../working-days/index.ts';
import { isConcluded, isSettled } from './expertise.ts';
import { isSent, type ReplacementActor, type ReplacementFacts } from './steps.ts';

/** A term of the law that runs from a breakdown. */
export interface ReplacementClock {
  readonly until: Date;
  readonly who: ReplacementActor;
  readonly sentence: string;
}

const DAY = 86_400_000;

/** The clocks of a broken drive that still run (54-ФЗ art. 4.2 p. 8.1). */
export function replacementClocks(
  brokenAt: Date,
  { application, expertise }: Pick<ReplacementFacts, 'application' | 'expertise'>,
): readonly ReplacementClock[] {
  const clocks = [
    {
      stopped: isSent({ application }),
      until: addWorkingDays(brokenAt, 5),
      who: 'client',
      sentence: 'Заявление в ФНС о снятии с учёта или перерегистрации',
    },
    {
      stopped: isConcluded(expertise),
      until: new Date(brokenAt.getTime() + 30 * DAY),
      who: 'service_center',
      sentence: 'Экспертиза изготовителя',
    },
    {
      stopped: isSettled(expertise),
      until: new Date(brokenAt.getTime() + 60 * DAY),
      who: 'client',
      sentence: 'Передача в ФНС прочитанных данных, если ФН удалось прочесть',
    },
  ] as const;
  return clocks
    .filter(({ stopped }) => !stopped)
    .map(({ until, who, sentence }) => ({ until, who, sentence }));
}
