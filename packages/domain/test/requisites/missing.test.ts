import { makeInn, makeKpp, makeOgrn, makePersonInn } from '@koreshok/fiscal/identifiers';
import { describe, expect, test } from 'vitest';
import { missingRequisites, type Requisites } from '../../src/requisites/index.ts';

const random = () => 0.4;

const company: Requisites = {
  name: 'Общество с ограниченной ответственностью «Ромашка»',
  shortName: 'ООО «Ромашка»',
  inn: makeInn(random),
  kpp: makeKpp(random),
  ogrn: makeOgrn(random),
  email: 'buh@romashka.ru',
  phone: '+74951234567',
  legalAddress: 'Москва, Лесная улица, 5',
  postalAddress: '',
  bankAccount: '40702810900000000001',
  bankName: 'Банк',
  bik: '044525225',
  correspondentAccount: '30101810400000000225',
  signerName: 'Иванова Мария Петровна',
  signerPost: 'Генеральный директор',
  signerGround: 'charter',
  signerGroundNumber: '',
  signerGroundDate: '',
  vatStatus: 'payer',
  taxSystem: 'general',
  exchangeOperator: 'none',
  exchangeParticipant: '',
};

const names = (requisites: Requisites) => missingRequisites(requisites).map(({ name }) => name);

describe('what a contract needs', () => {
  test('a company that told everything lacks nothing; the postal address may be the legal one', () => {
    expect(names(company)).toEqual([]);
  });

  test('a sole trader has neither КПП nor a post', () => {
    const trader = { ...company, inn: makePersonInn(random), kpp: '', signerPost: '' };
    expect(names(trader)).toEqual([]);
    expect(names({ ...company, kpp: '', signerPost: '' })).toEqual(['kpp', 'signerPost']);
  });

  test('a signer by power of attorney names its number and day', () => {
    expect(names({ ...company, signerGround: 'power_of_attorney' })).toEqual([
      'signerGroundNumber',
      'signerGroundDate',
    ]);
  });

  test('who exchanges documents electronically names its participant id', () => {
    expect(names({ ...company, exchangeOperator: 'diadoc' })).toEqual(['exchangeParticipant']);
    expect(names({ ...company, exchangeOperator: null })).toEqual(['exchangeOperator']);
  });

  test('each gap has a sentence that names the field', () => {
    expect(missingRequisites({ ...company, bik: '' })).toEqual([
      { name: 'bik', sentence: 'Заполните поле «БИК».' },
    ]);
  });
});
