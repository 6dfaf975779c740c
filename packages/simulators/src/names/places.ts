import type { Random } from '../random/index.ts';

/** A city with its region's tax code, postal prefix and IANA zone. */
export interface City {
  readonly name: string;
  readonly region: string;
  readonly postal: string;
  readonly zone: string;
}

const city = (name: string, region: string, postal: string, zone: string): City => ({
  name,
  region,
  postal,
  zone,
});

export const CITIES: readonly City[] = [
  city('г. Москва', '77', '115', 'Europe/Moscow'),
  city('г. Санкт-Петербург', '78', '191', 'Europe/Moscow'),
  city('г. Казань', '16', '420', 'Europe/Moscow'),
  city('г. Нижний Новгород', '52', '603', 'Europe/Moscow'),
  city('г. Воронеж', '36', '394', 'Europe/Moscow'),
  city('г. Ростов-на-Дону', '61', '344', 'Europe/Moscow'),
  city('г. Тверь', '69', '170', 'Europe/Moscow'),
  city('г. Калининград', '39', '236', 'Europe/Kaliningrad'),
  city('г. Самара', '63', '443', 'Europe/Samara'),
  city('г. Екатеринбург', '66', '620', 'Asia/Yekaterinburg'),
  city('г. Пермь', '59', '614', 'Asia/Yekaterinburg'),
  city('г. Омск', '55', '644', 'Asia/Omsk'),
  city('г. Новосибирск', '54', '630', 'Asia/Novosibirsk'),
  city('г. Иркутск', '38', '664', 'Asia/Irkutsk'),
  city('г. Владивосток', '25', '690', 'Asia/Vladivostok'),
];

const STREETS =
  'Ленина,Советская,Садовая,Лесная,Гагарина,Кирова,Пушкина,Школьная,Мира,Заречная,Октябрьская,Молодежная,Набережная,Победы,Строителей,Северная,Чехова,Вокзальная'.split(
    ',',
  );

export const drawCity = (random: Random): City =>
  random.weighted(CITIES.map((place, at) => [place, at === 0 ? 6 : at === 1 ? 3 : 1] as const));

/** «394018, г. Воронеж, ул. Садовая, д. 12, пом. 3», no longer than tag 1009 allows. */
export function drawAddress(random: Random, where: City): string {
  const room = random.chance(0.6) ? `, пом. ${random.integer(1, 40)}` : '';
  const index = `${where.postal}${String(random.integer(0, 199)).padStart(3, '0')}`;
  return `${index}, ${where.name}, ул. ${random.pick(STREETS)}, д. ${random.integer(1, 120)}${room}`;
}
