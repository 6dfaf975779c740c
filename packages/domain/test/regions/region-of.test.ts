import { describe, expect, test } from 'vitest';
import { likelyRegion, REGIONS, regionOfAddress, regionOfNumber } from '../../src/regions/index.ts';

describe('the region of an address', () => {
  test.each([
    ['141400, Московская обл., г. Химки, ул. Ленина, 5', '50'],
    ['Москва, Лесная улица, 5', '77'],
    ['г Москва, ул Лесная, д 5', '77'],
    ['Москва, Казанская ул., 5', '77'],
    ['420001, г. Казань, ул. Мира, д. 3', '16'],
    ['Респ Татарстан, г Альметьевск, ул Ленина, 1', '16'],
    ['Республика Саха (Якутия), г. Мирный, ул. Ленина, 1', '14'],
    ['Алтайский край, г. Бийск', '22'],
    ['Республика Алтай, с. Майма', '04'],
    ['Ханты-Мансийский автономный округ - Югра, г. Сургут', '86'],
    ['Ямало-Ненецкий АО, г. Ноябрьск', '89'],
    ['Ненецкий АО, пос. Искателей', '83'],
    ['Кемеровская область - Кузбасс, г. Новокузнецк', '42'],
    ['Респ. Северная Осетия - Алания, г. Беслан', '15'],
    ['Чувашская Республика - Чувашия, г. Канаш', '21'],
    ['Республика Башкортостан, г. Благовещенск', '02'],
    ['г. Благовещенск, ул. Горького, 1', '28'],
    ['г. Орел, ул. Ленина, 1', '57'],
  ])('«%s» lies in %s', (line, code) => {
    expect(regionOfAddress(line)?.code).toBe(code);
  });

  test.each(['', 'г. Химки, ул. Ленина, 5', 'ул. Московская, 3', 'Владимирская ул., 2'])(
    '«%s» does not say where it lies',
    (line) => expect(regionOfAddress(line)).toBeUndefined(),
  );

  test('every region is found by its own name', () => {
    for (const { code, name } of REGIONS.values()) expect(regionOfAddress(name)?.code ?? name).toBe(code);
  });
});

describe('the region of a number', () => {
  test.each([
    ['7707083893', '77'],
    ['9701000000', '77'],
    ['540601001', '54'],
    ['8401005730', '24'],
  ])('%s was given in %s', (number, code) => expect(regionOfNumber(number)?.code).toBe(code));

  test.each(['997950001', '00', ''])('%s says nothing of a place', (number) =>
    expect(regionOfNumber(number)).toBeUndefined(),
  );
});

test('an address tells more than a КПП, and a КПП more than an ИНН', () => {
  const inn = '7707083893';
  expect(likelyRegion({ address: 'г. Казань', kpp: '540601001', inn })?.code).toBe('16');
  expect(likelyRegion({ address: 'г. Химки', kpp: '540601001', inn })?.timeZone).toBe('Asia/Novosibirsk');
  expect(likelyRegion({ kpp: '997950001', inn })?.code).toBe('77');
});
