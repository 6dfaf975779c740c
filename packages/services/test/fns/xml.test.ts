import type { ApplicationContent } from '@koreshok/domain';
import { readApplication } from '@koreshok/simulators/fns-reception';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { EMPTY_CONTENT } from '../../src/fns-applications/index.ts';
import { applicationXml, fileIdOf } from '../../src/fns-applications/xml.ts';

const COMPANY = { name: 'ООО «Ромашка & Ко»', inn: '7707083893', kpp: '770701001', ogrn: '1027700132195' };
const OPERATOR = { legalName: 'ООО «Оператор»', inn: '7704358518' };
const REPORT = { number: '12', date: '26.11.2026', time: '14:05', fiscalSign: '4012345678' };
const CONTENT: ApplicationContent = {
  ...EMPTY_CONTENT,
  taxOffice: '7707',
  model: 'Атол 30Ф',
  serialNumber: '00106900000001',
  fn: '7380440812345678',
  address: {
    ...EMPTY_CONTENT.address,
    place: 'Кафе «У "моста"»',
    postcode: '101000',
    regionCode: '77',
    settlement: 'Москва',
    street: 'Лесная',
    building: '5',
  },
  signer: { surname: 'Орлова', givenName: 'Нина', patronymic: '', capacity: 1, ground: '' },
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
});
function written(changes: Partial<ApplicationContent> = {}, applicant = COMPANY) {
  const content = { ...CONTENT, ...changes };
  const fileId = fileIdOf(content, applicant, '20261127', 'b0b0');
  const bytes = applicationXml({ fileId, content, applicant, operator: OPERATOR, date: '27.11.2026' });
  const text = new TextDecoder('windows-1251').decode(bytes);
  const file: unknown = parser.parse(text)['Файл'];
  /** What stands under a path of names; undefined where nothing does. */
  const at = (...names: readonly string[]): unknown =>
    names.reduce((from: unknown, name) => (from as Record<string, unknown> | undefined)?.[name], file);
  return { fileId, bytes, text, at };
}

describe('the file of a registration', () => {
  test('is windows-1251 and says so, and is named after the office, the applicant and the day', () => {
    const { text, fileId, at } = written();
    expect(text.startsWith('<?xml version="1.0" encoding="windows-1251"?>')).toBe(true);
    expect(fileId).toBe('KO_ZVLREGKKT_7707_7707_7707083893770701001_20261127_b0b0');
    expect(at()).toMatchObject({ '@ИдФайл': fileId, '@ВерсФорм': '5.06' });
  });

  test('holds the elements of КНД 1110061', () => {
    const { at } = written({ signs: { ...CONTENT.signs, marking: true } });
    expect(at('Документ')).toMatchObject({
      '@КНД': '1110061',
      '@ДатаДок': '27.11.2026',
      '@КодНО': '7707',
      СвНП: { НПЮЛ: { '@НаимОрг': COMPANY.name, '@ИННЮЛ': COMPANY.inn, '@КПП': COMPANY.kpp } },
      Подписант: { '@ПрПодп': '1', ФИО: { '@Фамилия': 'Орлова', '@Имя': 'Нина' } },
      ЗаявРегККТ: {
        '@ВидДок': '1',
        СведРегККТ: {
          '@МоделККТ': 'Атол 30Ф',
          '@ЗаводНомерФН': CONTENT.fn,
          '@ПрРасчМарк': '1',
          '@ПрАвтоном': '2',
          СведОФД: { '@ИННЮЛ': OPERATOR.inn },
          СведАдрМУст: {
            '@НаимМУст': 'Кафе «У "моста"»',
            АдрМУстККТ: { АдрФИАС: { '@Индекс': '101000', Регион: '77', Здание: { '@Номер': '5' } } },
          },
        },
      },
    });
    expect(at('Документ', 'ЗаявРегККТ', 'СведРегККТ', '@МоделФН')).toContain('фискальный накопитель «ФН-1.2');
  });

  test('says of each part of the address what it is', () => {
    const address = {
      ...CONTENT.address,
      settlement: 'пос. Лесной',
      street: 'пр-кт Мира',
      building: '5, корп. 2, пом. 28',
    };
    const { at } = written({ address });
    expect(at('Документ', 'ЗаявРегККТ', 'СведРегККТ', 'СведАдрМУст', 'АдрМУстККТ', 'АдрФИАС')).toMatchObject({
      НаселенПункт: { '@Вид': 'посёлок', '@Наим': 'Лесной' },
      ЭлУлДорСети: { '@Тип': 'проспект', '@Наим': 'Мира' },
      Здание: [
        { '@Тип': 'дом', '@Номер': '5' },
        { '@Тип': 'корпус', '@Номер': '2' },
      ],
      ПомещЗдания: { '@Тип': 'помещение', '@Номер': '28' },
    });
  });

  test('of a sole trader has no КПП, and the person’s name', () => {
    const trader = { name: 'ИП Орлова', inn: '500100732259', kpp: '', ogrn: '304500116000157' };
    const { at, fileId } = written({}, trader);
    expect(at('Документ', 'СвНП')).toEqual({
      НПФЛ: { '@ИННФЛ': trader.inn, '@ОГРНИП': trader.ogrn, ФИО: { '@Фамилия': 'Орлова', '@Имя': 'Нина' } },
    });
    expect(fileId).toContain('_500100732259_');
  });

  test('of a sole trader whose representative signs is still the trader’s', () => {
    const trader = {
      name: 'Индивидуальный предприниматель Пак Олег Викторович',
      inn: '500100732259',
      kpp: '',
      ogrn: '',
    };
    const signer = { ...CONTENT.signer, capacity: 2, ground: 'Доверенность № 1' } as const;
    const { at } = written({ signer }, trader);
    expect(at('Документ', 'СвНП', 'НПФЛ', 'ФИО')).toEqual({
      '@Фамилия': 'Пак',
      '@Имя': 'Олег',
      '@Отчество': 'Викторович',
    });
    expect(at('Документ', 'Подписант', 'ФИО')).toMatchObject({ '@Фамилия': 'Орлова' });
  });

  test('of an autonomous register names no operator', () => {
    const { at } = written({ signs: { ...CONTENT.signs, offline: true } });
    expect(at('Документ', 'ЗаявРегККТ', 'СведРегККТ')).not.toHaveProperty('СведОФД');
  });
});

describe('the file of a re-registration', () => {
  test('marks its reasons and quotes both reports of a changed drive', () => {
    const { at } = written({
      kind: 'reregistration',
      registrationNumber: '0000000001062448',
      reasons: [1, 4],
      closeReport: REPORT,
      registrationReport: REPORT,
    });
    const quoted = { '@Дата': '26.11.2026', '@Время': '14.05', '@Номер': '12', '@ФПД': '4012345678' };
    expect(at('Документ', 'ЗаявРегККТ')).toMatchObject({
      '@ВидДок': '2',
      '@РегНомерККТ': '0000000001062448',
      '@ПрИзмАдрМУ': '1',
      '@ПрЗамФН': '1',
      '@ПрСменОФД': '2',
      СведФискДок: { '@ПрЗаменПолом': '2', СведОтчРег: quoted, СведОтчЗакрФН: quoted },
    });
  });
});

describe('the file of a removal', () => {
  test('quotes the close report, unless the register was stolen, lost or broken', () => {
    const removal = { kind: 'removal', registrationNumber: '0000000001062448', closeReport: REPORT } as const;
    const plain = written(removal).at('Документ', 'ЗаявСнРегККТ');
    expect(plain).toMatchObject({ '@ПрХищен': '2', '@ПрПотер': '2', СведОтчЗакрФН: { '@Номер': '12' } });
    const stolen = written({ ...removal, removal: 'stolen' });
    expect(stolen.at('Документ', '@КНД')).toBe('1110062');
    expect(stolen.at('Документ', 'ЗаявСнРегККТ')).not.toHaveProperty('СведОтчЗакрФН');
    expect(stolen.fileId.startsWith('KO_ZVLSNUCHKKT_')).toBe(true);
  });
});

test('whatever is typed stays one text inside the file', () => {
  const typed = fc.stringMatching(/^[А-Яа-яA-Za-z<>&"' №«».-]{1,40}$/);
  fc.assert(
    fc.property(typed, typed, (place, surname) => {
      const { at, bytes } = written({
        address: { ...CONTENT.address, place: place.trim() || 'Кафе' },
        signer: { ...CONTENT.signer, surname: surname.trim() || 'Орлова' },
      });
      expect(at('Документ', 'Подписант', 'ФИО', '@Фамилия')).toBe(surname.trim() || 'Орлова');
      expect(readApplication(bytes)).toMatchObject({
        kind: 'registration',
        serialNumber: CONTENT.serialNumber,
      });
    }),
    { numRuns: 200 },
  );
});
