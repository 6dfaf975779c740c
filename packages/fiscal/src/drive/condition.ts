import { addDays } from '../time/calendar.ts';
import type { RegisterTime } from '../time/register-time.ts';

/** Documents a drive can hold, as its makers promise. */
export const DRIVE_CAPACITY = 250_000;

/** How full the drive is in percent, 0 to 100 with one decimal, by the number of its last document. */
export const driveFillPercent = (lastDocumentNumber: number, capacity = DRIVE_CAPACITY): number =>
  Math.min(100, Math.round((Math.max(0, lastDocumentNumber) * 1000) / capacity) / 10);

/** The last moment of the key: so many days after the registration report that started it. */
export const driveTermEnd = (activatedAt: RegisterTime, days: number): RegisterTime =>
  addDays(activatedAt, days);

/**
 * The moment at which the memory will be full at the pace so far; undefined before there is a pace to go by.
 *
 * @param firstAt time of the first document in the drive, `lastAt` that of the last
 */
export const driveMemoryEnd = (
  lastDocumentNumber: number,
  firstAt: RegisterTime,
  lastAt: RegisterTime,
  capacity = DRIVE_CAPACITY,
): RegisterTime | undefined => {
  const elapsed = lastAt - firstAt;
  if (lastDocumentNumber < 2 || elapsed <= 0) return undefined;
  const left = Math.max(0, capacity - lastDocumentNumber);
  return addDays(lastAt, Math.floor((left * elapsed) / (lastDocumentNumber - 1) / 86_400));
};

/** The warnings a drive itself raises in reports of shifts, tags 1050 to 1053. */
export type DriveWarning = 'exhausted' | 'replaceUrgently' | 'memoryFull' | 'operatorSilent';

type WarningRow = { readonly tag: number; readonly warning: DriveWarning; readonly sentence: string };

/** What each tag means to the owner. */
export const DRIVE_WARNINGS: readonly WarningRow[] = [
  {
    tag: 1050,
    warning: 'exhausted',
    sentence: 'До конца срока ФН осталось меньше 30 дней: закажите замену.',
  },
  {
    tag: 1051,
    warning: 'replaceUrgently',
    sentence: 'До конца срока ФН осталось меньше 3 дней: замените ФН сейчас.',
  },
  { tag: 1052, warning: 'memoryFull', sentence: 'Память ФН заполнена на 99 %: замените ФН сейчас.' },
  {
    tag: 1053,
    warning: 'operatorSilent',
    sentence: 'Касса больше двух дней не получает ответ ОФД: проверьте связь, через 30 дней ФН остановится.',
  },
];
