import { describe, expect, test } from 'vitest';
import { premisesOf, localityOf, splitAddress, streetOf } from '../../src/fns-application/index.ts';

describe('a part of an address', () => {
  test.each([
    ['Лесная', 'улица', 'Лесная'],
    ['ул. Лесная', 'улица', 'Лесная'],
    ['Лесная улица', 'улица', 'Лесная'],
    ['пр-кт Мира', 'проспект', 'Мира'],
    ['проспект Мира', 'проспект', 'Мира'],
    ['Невский просп.', 'проспект', 'Невский'],
    ['пер.Сивцев Вражек', 'переулок', 'Сивцев Вражек'],
    ['Ленинградское шоссе', 'шоссе', 'Ленинградское'],
    ['Шипиловская', 'улица', 'Шипиловская'],
    ['Площадная', 'улица', 'Площадная'],
  ])('«%s» is a street of its kind', (text, type, name) => {
    expect(streetOf(text)).toEqual({ type, name });
  });

  test.each([
    ['Москва', 'город', 'Москва'],
    ['г. Гагарин', 'город', 'Гагарин'],
    ['пгт Сириус', 'посёлок городского типа', 'Сириус'],
    ['пос. Лесной', 'посёлок', 'Лесной'],
    ['с. Покровское', 'село', 'Покровское'],
    ['Горки', 'город', 'Горки'],
  ])('«%s» is a settlement of its kind', (text, type, name) => {
    expect(localityOf(text)).toEqual({ type, name });
  });

  test('buildings and rooms are told apart', () => {
    expect(premisesOf('5А, корп. 2, стр. 1, пом. 28')).toEqual({
      buildings: [
        { type: 'дом', name: '5А' },
        { type: 'корпус', name: '2' },
        { type: 'строение', name: '1' },
      ],
      rooms: [{ type: 'помещение', name: '28' }],
    });
  });
});

describe('an address in one line', () => {
  test.each([
    [
      '115126, г. Москва, ул. Школьная, д. 8, пом. 27',
      {
        postcode: '115126',
        regionCode: '77',
        settlement: 'Москва',
        street: 'Школьная',
        building: '8, пом. 27',
      },
    ],
    [
      'Москва, Лесная улица, 5',
      { postcode: '', regionCode: '77', settlement: 'Москва', street: 'Лесная', building: '5' },
    ],
    [
      '141400, Московская обл., г. Химки, пр-кт Мира, д. 1, корп. 2',
      { regionCode: '50', settlement: 'Химки', street: 'пр-кт Мира', building: '1, корп. 2' },
    ],
    [
      '353560, Краснодарский край, Славянский район, ст-ца Петровская, ул. Красная, 12',
      {
        regionCode: '23',
        district: 'Славянский район',
        settlement: 'ст-ца Петровская',
        street: 'Красная',
        building: '12',
      },
    ],
    ['', { postcode: '', regionCode: '', district: '', settlement: '', street: '', building: '' }],
  ])('«%s» fills the form', (line, parts) => {
    expect(splitAddress(line)).toMatchObject(parts);
  });
});
