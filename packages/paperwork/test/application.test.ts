import type { ApplicationContent } from '@koreshok/domain';
import { expect, test } from 'vitest';
import { applicationPaper } from '../src/html/index.ts';

const NO_SIGNS = {
  offline: false,
  lottery: false,
  gambling: false,
  casino: false,
  bankAgent: false,
  paymentAgent: false,
  automaticDevice: false,
  internet: false,
  delivery: false,
  excise: false,
  marking: false,
};

const CONTENT: ApplicationContent = {
  kind: 'reregistration',
  taxOffice: '7734',
  registrationNumber: '0000000001000001',
  model: 'АТОЛ 30Ф',
  serialNumber: '00106203000001',
  fn: '7380440800000001',
  formatVersion: '1.2',
  generalTaxation: true,
  specialRegime: false,
  servicesOnly: false,
  signs: NO_SIGNS,
  address: {
    place: 'Магазин <у дома>',
    postcode: '123100',
    regionCode: '77',
    district: '',
    settlement: 'Москва',
    street: 'Лесная улица',
    building: '5',
    fiasId: '',
  },
  reasons: [2, 4],
  removal: 'none',
  driveBroken: false,
  registrationReport: { number: '1', date: '28.11.2026', time: '12:05', fiscalSign: '1234567890' },
  closeReport: null,
  signer: { surname: 'Орлова', givenName: 'Нина', patronymic: '', capacity: 1, ground: '' },
};

test('the form of an application tells what is asked for, and that the XML is what counts', () => {
  const { html } = applicationPaper({
    content: CONTENT,
    applicant: { name: 'ООО «Ромашка»', inn: '7734000001', kpp: '773401001', ogrn: '' },
    fileName: 'KO_ZVLREGKKT_7734',
    number: '2026-000004',
    preparedAt: new Date('2026-11-28T09:00:00Z'),
  });
  for (const part of [
    'Заявление № 2026-000004',
    'КНД 1110061',
    'Смена оператора фискальных данных',
    'Замена фискального накопителя',
    'ФД № 1 от 28.11.2026 12:05, ФП 1234567890',
    'Магазин &lt;у дома&gt;',
    'Печатная форма файла KO_ZVLREGKKT_7734.xml',
  ]) {
    expect(html).toContain(part);
  }
  expect(html).not.toContain('ОГРН');
});
