import { type InvoiceContent, invoicePurpose, kopecks, priceOf } from '@koreshok/domain';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invoicePaper } from '../src/html/index.ts';
import { openPrinter, type Printer } from '../src/pdf/index.ts';
import { CLIENT, OPERATOR, RESELLER } from './contents.ts';

const at = new Date('2026-11-28T09:00:00Z');
const LIST = {
  version: 3,
  terms: [{ months: 15, price: kopecks(340_000) }],
  steps: [{ registersFrom: 10, discount: 1_000 }],
  agentDiscountLimit: 1_500,
  vatRate: 2_200,
};

let printer: Printer;
beforeAll(() => {
  printer = openPrinter();
});
afterAll(() => printer.close());

const squeezed = (text: string) => text.replace(/\s+/gu, '');

function anInvoice(changes: Partial<InvoiceContent> = {}): InvoiceContent {
  const price = priceOf(LIST, { months: 15, registers: 12, offerDiscount: 500 });
  const named = { number: '2026-000007', madeOn: '2026-11-28' };
  return {
    layout: 1,
    ...named,
    dueOn: '2026-12-28',
    contract: { number: '2026-000123', madeOn: '2026-11-27' },
    payee: OPERATOR,
    payer: CLIENT,
    price,
    vatRate: 2_200,
    purpose: invoicePurpose({
      ...named,
      contractNumber: '2026-000123',
      vat: price.vat,
      vatRate: 2_200,
    }),
    ...changes,
  };
}

const printed = async (content: InvoiceContent) =>
  squeezed((await extractText(await printer.print(invoicePaper(content), at), { mergePages: true })).text);

describe('an invoice’s PDF', () => {
  test('names both sides, the payee’s bank, every step of the price and what payment means', async () => {
    const content = anInvoice();
    const text = await printed(content);
    const { bik, bankAccount, correspondentAccount, bankName } = OPERATOR;
    for (const part of [
      OPERATOR.name,
      CLIENT.name,
      bik,
      bankAccount,
      correspondentAccount,
      bankName,
      content.purpose,
      'Скидка 10 % за число касс (от 10)',
      'Скидка 5 % по предложению партнёра',
      '34 884,00',
      'В том числе НДС 22 %',
      'до 28 декабря 2026 г. включительно',
      'пункт 3 статьи 438',
    ]) {
      expect(text).toContain(squeezed(part));
    }
  });

  test('of a reseller without VAT says so, and nothing of the operator', async () => {
    const price = priceOf({ ...LIST, vatRate: null }, { months: 15, registers: 1 });
    const text = await printed(anInvoice({ payee: RESELLER, price, vatRate: null, purpose: 'Оплата' }));
    expect(text).toContain(squeezed('НДС не облагается'));
    expect(text).not.toContain(squeezed(OPERATOR.name));
    expect(text).not.toContain(OPERATOR.inn);
  });
});
