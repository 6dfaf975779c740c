export { addWorkingDays, isWorkingDay, MOSCOW_OFFSET_MS } from './calendar.ts';
