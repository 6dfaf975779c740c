export {
  addDays,
  addDaysToKey,
  type DayKey,
  dayKey,
  daysBetween,
  hourOfDay,
  parseDayKey,
  spanOfDays,
  startOfDay,
  weekday,
} from './calendar.ts';
export { MONTHS } from './months.ts';
export {
  isRegisterTime,
  type RegisterTime,
  type RegisterTimeParts,
  registerTime,
  registerTimeFromParts,
  registerTimeParts,
} from './register-time.ts';
export {
  formatRegisterDay,
  formatRegisterTime,
  formatRegisterTimeShort,
  parseLocalIso,
  toLocalIso,
} from './text.ts';
export { instantOfRegisterTime, isTimeZone, REGISTER_ZONES, registerTimeAt } from './zone.ts';
