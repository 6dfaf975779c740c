import type { State } from '../state/state.ts';

/** A register as the examples' lists show it; `today` in kopecks. */
export type RegisterRow = {
  id: string;
  name: string;
  outlet: string;
  state: State;
  cause?: string;
  number: string;
  driveDays: number;
  today: number;
};

export const registers: readonly RegisterRow[] = [
  {
    id: '1',
    name: 'Прилавок 1',
    outlet: 'Кафе на Лесной',
    state: 'working',
    number: '0005683427019274',
    driveDays: 212,
    today: 4_837_150,
  },
  {
    id: '2',
    name: 'Прилавок 2',
    outlet: 'Кафе на Лесной',
    state: 'attention',
    cause: 'ФН закончится через 12 дней',
    number: '0005683427019381',
    driveDays: 12,
    today: 1_204_900,
  },
  {
    id: '3',
    name: 'Касса самообслуживания у входа со стороны Новослободской',
    outlet: 'Общество с ограниченной ответственностью «Торговый дом Савёловский», павильон 114',
    state: 'failing',
    cause: 'Нет связи с 21 ноября, 18:40',
    number: '0005683427020016',
    driveDays: 340,
    today: 0,
  },
  {
    id: '4',
    name: 'Доставка',
    outlet: 'Интернет-магазин',
    state: 'unknown',
    number: '0005683427020123',
    driveDays: 455,
    today: -15_000,
  },
];
