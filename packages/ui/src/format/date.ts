import { counted } from './plural.ts';

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;
const weekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'] as const;

/** A wall clock reading. `month` is 1…12, `weekday` 0 (Sunday)…6. */
export type WallClock = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** The wall clock of an IANA zone at a moment. An unknown zone throws RangeError. */
export function wallClock(moment: Date, timeZone: string): WallClock {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, hour: part('hour'), minute: part('minute'), second: part('second'), weekday };
}

const two = (value: number) => String(value).padStart(2, '0');

/** `22 ноября 2026` */
export function dateWords({ day, month, year }: Pick<WallClock, 'day' | 'month' | 'year'>): string {
  return `${day}\u00A0${months[month - 1] ?? ''} ${year}`;
}

/** `22.11.2026`, for columns. */
export function dateFigures({ day, month, year }: Pick<WallClock, 'day' | 'month' | 'year'>): string {
  return `${two(day)}.${two(month)}.${year}`;
}

/** `14:05` */
export function clockFigures({ hour, minute }: Pick<WallClock, 'hour' | 'minute'>): string {
  return `${two(hour)}:${two(minute)}`;
}

/** How a moment is written: in words, in figures for columns, the day or the time alone. */
export type DateStyle = 'words' | 'figures' | 'date' | 'date-figures' | 'time';

/** A wall clock as text: `22 ноября 2026, 14:05` in words, `22.11.2026 14:05` in figures. */
export function formatWallClock(clock: WallClock, style: DateStyle = 'words'): string {
  switch (style) {
    case 'words':
      return `${dateWords(clock)}, ${clockFigures(clock)}`;
    case 'figures':
      return `${dateFigures(clock)} ${clockFigures(clock)}`;
    case 'date':
      return dateWords(clock);
    case 'date-figures':
      return dateFigures(clock);
    case 'time':
      return clockFigures(clock);
  }
}

/** A moment in the reader's zone: `22 ноября 2026, 14:05`. */
export function formatDateTime(moment: Date, timeZone: string, style: DateStyle = 'words'): string {
  return formatWallClock(wallClock(moment, timeZone), style);
}

/** `воскресенье, 22 ноября` — the heading of a day. */
export function formatDay(moment: Date, timeZone: string): string {
  const clock = wallClock(moment, timeZone);
  return `${weekdays[clock.weekday] ?? ''}, ${clock.day}\u00A0${months[clock.month - 1] ?? ''}`;
}

/** A length of time in its one or two biggest units: `93` → `1 минута 33 секунды`. Negative counts as zero. */
export function formatDuration(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  const parts: [number, string][] = [
    [Math.floor(total / 86400), counted(Math.floor(total / 86400), 'день', 'дня', 'дней')],
    [Math.floor(total / 3600) % 24, counted(Math.floor(total / 3600) % 24, 'час', 'часа', 'часов')],
    [Math.floor(total / 60) % 60, counted(Math.floor(total / 60) % 60, 'минута', 'минуты', 'минут')],
    [total % 60, counted(total % 60, 'секунда', 'секунды', 'секунд')],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return 'меньше секунды';
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([, text]) => text).join(' ');
}

/** How long ago, roughly: `только что`, `5 минут назад`, `3 дня назад`. The future counts as now. */
export function formatAgo(moment: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000);
  if (minutes < 1) return 'только что';
  if (minutes < 60) return `${counted(minutes, 'минуту', 'минуты', 'минут')} назад`;
  if (minutes < 1440) return `${counted(Math.floor(minutes / 60), 'час', 'часа', 'часов')} назад`;
  return `${counted(Math.floor(minutes / 1440), 'день', 'дня', 'дней')} назад`;
}
