import { readContractText } from '@koreshok/domain';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractPaper, usualContractText } from '../src/html/index.ts';
import { openPrinter, type Printer } from '../src/pdf/index.ts';
import { aContract, CLIENT, OPERATOR, RESELLER } from './contents.ts';

const at = new Date('2026-11-28T09:00:00Z');

let printer: Printer;
beforeAll(() => {
  printer = openPrinter();
});
afterAll(() => printer.close());

const squeezed = (text: string) => text.replace(/\s+/gu, '');
const printed = async (...[content]: Parameters<typeof contractPaper>) =>
  (await extractText(await printer.print(contractPaper(content), at), { mergePages: true })).text;

describe('the usual texts', () => {
  test.each([
    [false, 'payer'],
    [false, 'exempt'],
    [true, 'payer'],
    [true, 'exempt'],
  ] as const)('can be published as they are (agent: %s, VAT: %s)', (byAgent, vatStatus) => {
    const { text } = usualContractText(byAgent, vatStatus);
    expect(readContractText(text).faults).toEqual([]);
    expect(text.includes('{{agent.name}}')).toBe(byAgent);
  });

  test('differ by the client’s VAT status', () => {
    expect(usualContractText(false, 'payer').text).not.toBe(usualContractText(false, 'exempt').text);
  });
});

describe('a contract’s PDF', () => {
  test('names every requisite of both parties and every register', async () => {
    const text = squeezed(await printed(aContract()));
    for (const party of [OPERATOR, CLIENT]) {
      const { name, shortName, ogrn, inn, kpp, legalAddress, bankAccount, bik, correspondentAccount } = party;
      const { signerPost, signerName, email, exchangeParticipant, bankName, phone } = party;
      for (const value of [
        name,
        shortName,
        ogrn,
        inn,
        kpp,
        legalAddress,
        bankAccount,
        bik,
        correspondentAccount,
        signerPost,
        signerName,
        email,
        exchangeParticipant,
        bankName,
        phone,
      ]) {
        expect(text).toContain(squeezed(value));
      }
    }
    expect(text).toContain('Основание:Устав');
    expect(text).toContain('7380440800000001');
    expect(text).toContain('№2026-000123');
    expect(text).toContain('28ноября2026г.');
  });

  test('whose list has no room for all registers says how many there are', async () => {
    const { registers } = aContract();
    const cut = squeezed(await printed(aContract({ registersInAll: registers.length + 498 })));
    expect(cut).toContain(`Всегокасс`);
    expect(cut).toContain(`:${registers.length + 498}.Здесьперечисленыпервые${registers.length}`);
    expect(squeezed(await printed(aContract()))).not.toContain('Всегокасс');
  });

  test('of a sole trader has no КПП and names the record instead of a charter', async () => {
    const client = {
      ...CLIENT,
      inn: '500100732259',
      kpp: '',
      signerPost: '',
      signerGround: 'entrepreneur_record' as const,
    };
    const text = squeezed(await printed(aContract({ client })));
    expect(text).toContain('Основание:ЗаписьвЕГРИП');
    expect(text.match(/КПП/gu)).toHaveLength(1);
    expect(text).toContain('ОГРНИП');
  });

  test('is an offer that money accepts only where the template allows it', async () => {
    const clause = 'полнойоплатойсчёта';
    expect(squeezed(await printed(aContract({ acceptByPayment: true })))).toContain(clause);
    expect(squeezed(await printed(aContract({ acceptByPayment: false })))).not.toContain(clause);
  });

  test('of a reseller bears the operator only where the law names it', async () => {
    const paper = contractPaper(aContract({ agent: RESELLER }));
    expect(paper.html).toContain('Корешок');
    const operatorsOwn = [OPERATOR.name, OPERATOR.inn, OPERATOR.email, 'Корешок'];
    for (const own of operatorsOwn) expect(withoutMarked(paper.html)).not.toContain(own);
    expect(paper.footer.text).not.toContain('Корешок');
    expect(squeezed(await printed(aContract({ agent: RESELLER })))).toContain(squeezed(RESELLER.name));
  });

  test('takes what a client typed for text and never for markup', async () => {
    expect(await printed(aContract())).toContain('<b>и Ко</b>');
  });
});

describe('an addendum’s PDF', () => {
  test('of registers gives the list anew under the contract’s number', async () => {
    const text = squeezed(
      await printed(
        aContract({
          number: '2026-000123/1',
          title: 'Дополнительное соглашение',
          parent: { number: '2026-000123', madeOn: '2026-10-01' },
          change: 'registers',
        }),
      ),
    );
    expect(text).toContain('кдоговору№2026-000123от1октября2026г.');
    expect(text).toContain('Переченькасс');
  });

  test('of requisites names those that changed', async () => {
    const text = await printed(aContract({ change: 'requisites', changedRequisites: ['bik', 'bankName'] }));
    expect(text).toContain('«БИК», «Банк»');
  });
});

/** The document without the marked parts, whatever stands inside of them. */
function withoutMarked(html: string): string {
  let rest = html;
  for (;;) {
    const start = rest.indexOf('<span data-licensed-operator>');
    if (start < 0) return rest;
    let depth = 0;
    let end = start;
    for (const tag of rest.slice(start).matchAll(/<(\/?)span\b[^>]*>/gu)) {
      depth += tag[1] === '/' ? -1 : 1;
      end = start + tag.index + tag[0].length;
      if (depth === 0) break;
    }
    rest = rest.slice(0, start) + rest.slice(end);
  }
}
