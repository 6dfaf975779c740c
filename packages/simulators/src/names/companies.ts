import type { Random } from '../random/index.ts';

const FIRST =
  'Северный,Добрый,Городской,Новый,Первый,Теплый,Светлый,Южный,Зеленый,Веселый,Волжский,Уральский'.split(',');
const SECOND = 'двор,берег,дом,квартал,маяк,сад,мост,ветер,проспект,рынок,причал,камень'.split(',');

/** The quoted part of a company's name: «Северный берег». */
export const drawCompanyTitle = (random: Random): string => `${random.pick(FIRST)} ${random.pick(SECOND)}`;

/** «ООО "Северный берег"», in characters a register can print. */
export const limitedCompany = (title: string): string => `ООО "${title}"`;
