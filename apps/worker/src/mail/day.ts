const DAY = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'Europe/Moscow' });

/** «28 ноября 2026»: the day of Moscow as mails write it. */
export const moscowDay = (instant: Date) => DAY.format(instant).replace(' г.', '');
