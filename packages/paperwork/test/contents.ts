import type { ContractContent, Requisites } from '@koreshok/domain';
import { usualContractText } from '../src/html/index.ts';

const company = (name: string, inn: string): Requisites => ({
  name: `Общество с ограниченной ответственностью «${name}»`,
  shortName: `ООО «${name}»`,
  inn,
  kpp: '770701001',
  ogrn: '1027700132195',
  email: `office@${inn}.example.ru`,
  phone: '+74951234567',
  legalAddress: `123100, г. Москва, Лесная улица, д. ${inn.slice(0, 2)}, помещение IV`,
  postalAddress: '',
  bankAccount: '40702810900000000001',
  bankName: 'АО «Надёжный банк»',
  bik: '044525225',
  correspondentAccount: '30101810400000000225',
  signerName: 'Иванова Мария Петровна',
  signerPost: 'Генеральный директор',
  signerGround: 'charter',
  signerGroundNumber: '',
  signerGroundDate: '',
  vatStatus: 'payer',
  taxSystem: 'general',
  exchangeOperator: 'diadoc',
  exchangeParticipant: `2BM-${inn}`,
});

export const OPERATOR = company('Корешок', '7707083893');
export const RESELLER = company('Касса Плюс', '5009000001');
export const CLIENT = company('Ромашка <b>и Ко</b>', '7805000002');

/** A contract of the operator with a client, with two registers. */
export function aContract(changes: Partial<ContractContent> = {}): ContractContent {
  const byAgent = changes.agent !== undefined && changes.agent !== null;
  return {
    layout: 1,
    number: '2026-000123',
    madeOn: '2026-11-28',
    parent: null,
    change: null,
    changedRequisites: [],
    operator: OPERATOR,
    agent: null,
    client: CLIENT,
    vatStatus: 'payer',
    scope: 'organization',
    registers: [1, 2].map((place) => ({
      name: `Касса ${place}`,
      model: 'АТОЛ 30Ф',
      serialNumber: `0010620300000${place}`,
      registrationNumber: '0000000001000001',
      fn: '7380440800000001',
      address: 'г. Москва, Лесная улица, 5',
    })),
    ...usualContractText(byAgent, 'payer'),
    acceptByPayment: false,
    ...changes,
  };
}
