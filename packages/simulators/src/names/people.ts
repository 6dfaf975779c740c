import type { Random } from '../random/index.ts';

const SURNAMES =
  'Иванов Смирнов Кузнецов Попов Соколов Лебедев Козлов Новиков Морозов Петров Волков Соловьев Васильев Зайцев Павлов Семенов Голубев Виноградов Богданов Воробьев Федоров Михайлов Беляев Тарасов Белов Комаров Орлов Киселев Макаров Андреев Ковалев Ильин Гусев Титов Кузьмин Кудрявцев Баранов Куликов Алексеев Степанов Яковлев Сорокин Сергеев Романов Захаров Борисов Королев Герасимов Пономарев Григорьев'.split(
    ' ',
  );
const WOMEN = 'Анна Мария Елена Ольга Наталья Татьяна Ирина Светлана Екатерина Юлия Марина Людмила'.split(
  ' ',
);
const MEN = 'Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Николай Роман Павел'.split(
  ' ',
);
const FATHERS =
  'Александров Сергеев Дмитриев Андреев Алексеев Иванов Николаев Петров Михайлов Викторов'.split(' ');

/** A person's full name. */
export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
}

export function drawPerson(random: Random): Person {
  const woman = random.chance(0.55);
  return {
    surname: `${random.pick(SURNAMES)}${woman ? 'а' : ''}`,
    given: random.pick(woman ? WOMEN : MEN),
    patronymic: `${random.pick(FATHERS)}${woman ? 'на' : 'ич'}`,
  };
}

/** «Иванова Мария Петровна». */
export const fullName = (person: Person): string => `${person.surname} ${person.given} ${person.patronymic}`;

/** «Иванова М. П.», as cashiers are entered. */
export const shortName = (person: Person): string =>
  `${person.surname} ${person.given.slice(0, 1)}. ${person.patronymic.slice(0, 1)}.`;
