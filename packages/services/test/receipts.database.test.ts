import { aDocument, aFinanceAccess, aGrant, anActor, type StoredDocument } from '@koreshok/db/builders';
import type { Actor } from '@koreshok/domain';
import { parseReceiptQr } from '@koreshok/fiscal/qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDocument, listDocuments } from '../src/documents/index.ts';
import { getReceipt, listReceipts, publicReceipt } from '../src/receipts/index.ts';
import { listShifts } from '../src/registers/index.ts';
import { salesToday } from '../src/today/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, type BuiltRegister, openWorld, type Town, type World } from './support/world.ts';

/** Sums nobody could meet by chance: where one of them shows up, money shows up. */
const MARKED = { shop: 123_457, kiosk: 765_431, neighbour: 998_877 };

let world: World;
let town: Town;
let sale: StoredDocument;
let kioskSale: StoredDocument;
let neighbourSale: StoredDocument;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  sale = await sold(town.register, 3, -2, MARKED.shop, {
    verdict: 'accepted',
    fields: { 1008: '+79161234567' },
  });
  kioskSale = await sold(town.kioskRegister, 3, -1, MARKED.kiosk);
  neighbourSale = await sold(town.neighbourRegister, 3, -1, MARKED.neighbour);
  const reversed = await sold(town.register, 4, -1, 23_457, { fields: { 1054: 2 } });
  const lastWeek = await sold(town.kioskRegister, 2, -7 * 24 - 1, 500_000);
  await world.project(sale, kioskSale, neighbourSale, reversed, lastWeek);
});
afterAll(() => world.close());

function sold(
  register: BuiltRegister,
  number: number,
  hours: number,
  total: number,
  more: Partial<Parameters<typeof aDocument>[2]> = {},
): Promise<StoredDocument> {
  return aDocument(world.database, register, {
    code: 3,
    number,
    registerTime: world.wall(hours),
    receivedAt: world.instant(hours),
    ...more,
    fields: { 1059: [{ 1030: 'Чай', 1023: 1, 1079: total }], 1021: 'Кассир Смирнова', ...more.fields },
  });
}

const numbers = async (
  actor: Parameters<typeof listReceipts>[1],
  input: Parameters<typeof listReceipts>[2] = {},
) => (await listReceipts(world.context, actor, input)).items.map(({ fn, number }) => `${fn} ${number}`);
const keyOf = ({ fn, number }: { fn: string; number: number }) => `${fn} ${number}`;

/** No marked sum may stand anywhere in what somebody gets, however deep. */
function expectNoMoney(answer: unknown): void {
  const text = JSON.stringify(answer);
  for (const sum of Object.values(MARKED)) {
    expect(text).not.toContain(String(sum));
    expect(text).not.toContain((sum / 100).toFixed(2));
  }
  expect(text).not.toContain('Чай');
  expect(text).not.toContain('Смирнова');
}

describe('receipts of a client', () => {
  test('are its own, the latest first', async () => {
    const page = await listReceipts(world.context, town.as.client);
    const times = page.items.map(({ registerTime }) => registerTime);
    expect(times).toEqual([...times].sort((one, other) => other - one));
    expect(page.items.map(keyOf)).toContain(keyOf(sale));
    expect(page.items.map(keyOf)).not.toContain(keyOf(neighbourSale));
    expect(page.items.find(({ fn, number }) => fn === sale.fn && number === 3)).toMatchObject({
      totalSum: MARKED.shop,
      operationType: 1,
      cashierName: 'Кассир Смирнова',
      buyerContact: '+79161234567',
      registerName: 'Касса 1',
      outletName: 'Магазин на Ленина',
      verdict: 'accepted',
    });
  });

  test('a member narrowed to an outlet sees those made there', async () => {
    expect(await numbers(town.as.kioskViewer)).toEqual(
      (await numbers(town.as.client)).filter((key) => key.startsWith(town.kioskRegister.fn)),
    );
  });

  test('a technician of the client sees none', async () => {
    await refused(listReceipts(world.context, town.as.kioskTechnician), 'access.denied');
  });

  test('are found by anything a buyer may know', async () => {
    const only = [keyOf(sale)];
    const { fn, number } = sale;
    expect(await numbers(town.as.client, { fn, number })).toEqual(only);
    expect(await numbers(town.as.client, { buyerContact: '+79161234567' })).toEqual(only);
    expect(await numbers(town.as.client, { sumFrom: MARKED.shop, sumTo: MARKED.shop })).toEqual(only);
    expect(await numbers(town.as.client, { registerId: town.register.id, operationType: 1 })).toEqual(only);
    const outlet = { outletId: town.shop.id, from: world.wall(-2), to: world.wall(-1) };
    expect(await numbers(town.as.client, outlet)).toEqual(only);
    expect(await numbers(town.as.client, { cashier: 'смирнова' })).toContain(keyOf(sale));
    expect(await numbers(town.as.client, { cashier: 'Петрова' })).toEqual([]);
  });

  test('go on page by page over receipts of one second', async () => {
    const same = await Promise.all(
      [11, 12, 13, 14, 15].map((number) => sold(town.directRegister, number, -3, 100 + number)),
    );
    await world.project(...same);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listReceipts(world.context, town.as.direct, {
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.items.map(keyOf));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([15, 14, 13, 12, 11].map((number) => `${town.directRegister.fn} ${number}`));
  });

  test('one is read as paper, with its way', async () => {
    const card = await getReceipt(world.context, town.as.client, sale);
    expect(card.receipt).toMatchObject({
      kind: 'receipt',
      total: MARKED.shop,
      cashierName: 'Кассир Смирнова',
    });
    expect(card.receipt.items).toMatchObject([{ name: 'Чай', sum: MARKED.shop }]);
    expect(card.way.map(({ step, state }) => [step, state])).toEqual([
      ['received', 'done'],
      ['sent', 'done'],
      ['verdict', 'done'],
    ]);
    expect(JSON.parse(JSON.stringify(card.receipt))).toEqual(card.receipt);
    await refused(getReceipt(world.context, town.as.client, neighbourSale), 'receipt.not_found');
    await refused(getReceipt(world.context, town.as.kioskViewer, sale), 'receipt.not_found');
  });
});

describe("a client's money is closed", () => {
  test('to its agent and its service centre, by role and without a trace', async () => {
    await aGrant(world.database, town.serviceCenter, [town.register]);
    for (const actor of [town.as.agent, town.as.serviceCenter]) {
      await refused(listReceipts(world.context, actor, { clientId: town.client.id }), 'access.denied');
      await refused(getReceipt(world.context, actor, sale), 'access.denied');
      await refused(salesToday(world.context, actor, { clientId: town.client.id }), 'access.denied');
      const registerId = town.register.id;
      const documents = await listDocuments(world.context, actor, { registerId });
      expect(documents.items).toHaveLength(2);
      expect(documents.items.every(({ totalSum }) => totalSum === null)).toBe(true);
      const document = await getDocument(world.context, actor, sale);
      expect(document).toMatchObject({ content: null, totalSum: null, verdict: 'accepted' });
      expectNoMoney([documents, document, await listShifts(world.context, actor, { registerId })]);
    }
  });

  test('to a service centre on a register it was not given', async () => {
    const registerId = town.kioskRegister.id;
    await refused(listDocuments(world.context, town.as.serviceCenter, { registerId }), 'register.not_found');
    await refused(getDocument(world.context, town.as.serviceCenter, kioskSale), 'document.not_found');
  });

  test('to its reseller until it consents, and again when the consent ends', async () => {
    const look = () => listReceipts(world.context, town.as.reseller, { clientId: town.client.id });
    const registerId = town.register.id;
    const tables = async () => [
      await listDocuments(world.context, town.as.reseller, { registerId }),
      await listShifts(world.context, town.as.reseller, { registerId }),
    ];
    await refused(look(), 'client.not_found');
    expectNoMoney([await getDocument(world.context, town.as.reseller, sale), await tables()]);
    const { id } = await aFinanceAccess(world.database, town.reseller, town.client, 'consent', {
      validUntil: world.instant(1),
    });
    expect((await look()).items.map(keyOf)).toContain(keyOf(sale));
    for (const table of await tables()) expect(JSON.stringify(table)).toContain(String(MARKED.shop));
    expect(await getDocument(world.context, town.as.reseller, sale)).toMatchObject({ totalSum: MARKED.shop });
    await refused(
      listReceipts(world.context, town.as.reseller, { clientId: town.neighbour.id }),
      'client.not_found',
    );
    await world.database.unsafeClient.financeAccess.updateMany({
      where: { id },
      data: { revokedAt: world.instant(-1) },
    });
    await refused(look(), 'client.not_found');
    expectNoMoney(await tables());
    await refused(getReceipt(world.context, town.as.reseller, sale), 'receipt.not_found');
  });

  test('to the operator until it states a reason', async () => {
    await refused(getReceipt(world.context, town.as.operator, sale), 'receipt.not_found');
    await aFinanceAccess(world.database, town.operator, town.client, 'reason', {
      validUntil: world.instant(1),
    });
    await expect(getReceipt(world.context, town.as.operator, sale)).resolves.toMatchObject({
      totalSum: MARKED.shop,
    });
    await refused(getReceipt(world.context, town.as.operator, neighbourSale), 'receipt.not_found');
    const technician = anActor(town.operator, { role: 'technician' });
    await refused(getReceipt(world.context, technician, sale), 'access.denied');
  });

  test('in findings whose sentences speak of sums', async () => {
    const findings = [
      {
        code: 'total.items',
        severity: 'error',
        sentence: `Итог чека не равен сумме позиций ${MARKED.shop / 100}.`,
      },
      { code: 'time.ahead', severity: 'warning', sentence: 'Часы кассы спешат.' },
    ];
    const document = await sold(town.register, 9, -1, MARKED.shop, { findings: JSON.stringify(findings) });
    const seen = await getDocument(world.context, town.as.serviceCenter, document);
    expect(seen.notes.map(({ code }) => code)).toEqual(['content', 'time.ahead']);
    expectNoMoney(seen);
    const own = await getDocument(world.context, town.as.client, document);
    expect(own.notes).toEqual(findings);
  });
});

describe('a document on its way', () => {
  test('waits, is sent, and gets the verdict with a sentence', async () => {
    const states = async (document: StoredDocument) =>
      (await getDocument(world.context, town.as.client, document)).way.map(({ state }) => state);
    expect(await states(kioskSale)).toEqual(['done', 'pending', 'pending']);
    const waiting = await sold(town.register, 21, -1, 100, { verdict: 'waiting' });
    expect(await states(waiting)).toEqual(['done', 'done', 'pending']);
    const soft = await sold(town.register, 22, -1, 100, { verdict: 'soft_quarantine' });
    expect(await states(soft)).toEqual(['done', 'done', 'warning']);
    const hard = await sold(town.register, 23, -1, 100, { verdict: 'hard_quarantine' });
    expect(await states(hard)).toEqual(['done', 'done', 'failed']);
  });

  test('says how to mend it by the verdict, to those who see its sums and to nobody else', async () => {
    const refusedSale = await sold(town.register, 24, -1, 100, { verdict: 'hard_quarantine' });
    const acceptedSale = await sold(town.register, 25, -1, 100, { verdict: 'accepted' });
    const adviceOn = async (actor: Actor, document: StoredDocument) =>
      (await getDocument(world.context, actor, document)).advice;
    expect((await adviceOn(town.as.client, refusedSale))?.steps[0]).toContain('обратный чек не нужен');
    expect((await adviceOn(town.as.client, acceptedSale))?.sentence).toContain('сначала его отменяют');
    expect((await adviceOn(town.as.client, kioskSale))?.needed).toBe(false);
    expect(await adviceOn(town.as.kioskTechnician, kioskSale)).toBeNull();
  });

  test("somebody else's is not found", async () => {
    await refused(getDocument(world.context, town.as.client, neighbourSale), 'document.not_found');
    await refused(
      listDocuments(world.context, town.as.client, { registerId: town.neighbourRegister.id }),
      'register.not_found',
    );
  });
});

describe('a buyer with a receipt in hand', () => {
  const stated = async () => {
    const { receipt } = await getReceipt(world.context, town.as.client, sale);
    const qr = parseReceiptQr(receipt.qr ?? '');
    if (!qr.ok) throw new Error(qr.problem.sentence);
    const { driveNumber, documentNumber, fiscalSign, total, time } = qr.value;
    return {
      fn: driveNumber as string,
      number: documentNumber,
      fiscalSign: fiscalSign as string,
      total,
      time: time as number,
    };
  };

  test('reads it by what its QR code says', async () => {
    const found = await publicReceipt(world.context, await stated());
    expect(found.receipt).toMatchObject({ total: MARKED.shop });
    expect(found).toMatchObject({ verdict: 'accepted', brandOwnerId: town.reseller.id });
  });

  test('reads nothing when one thing he states is wrong', async () => {
    const right = await stated();
    for (const wrong of [
      { number: right.number + 1 },
      { fiscalSign: String(Number(right.fiscalSign) + 1) },
      { total: right.total + 1 },
      { time: right.time + 60 },
      { time: right.time - 60 },
      { fn: '9999078902000009' },
    ]) {
      await refused(publicReceipt(world.context, { ...right, ...wrong }), 'receipt.not_found');
    }
  });
});

describe("today's sales", () => {
  test('stand by hour beside the same weekday a week ago, returns taken off', async () => {
    const today = await salesToday(world.context, town.as.client);
    expect(today.hours).toHaveLength(24);
    expect(today.currentHour).toBe(12);
    expect(today.sum).toBe(MARKED.shop + MARKED.kiosk - 23_457);
    expect(today.receipts).toBe(2);
    expect(today.refundSum).toBe(23_457);
    expect(today.hours[10]).toMatchObject({ sum: MARKED.shop, receipts: 1, previousSum: 0 });
    expect(today.hours[11]).toMatchObject({ sum: MARKED.kiosk - 23_457, previousSum: 500_000 });
    expect(today.previousSum).toBe(500_000);
    expect(today.previousSumByNow).toBe(500_000);
  });

  test('are those of an outlet for one who is narrowed to it, or asks for it', async () => {
    expect((await salesToday(world.context, town.as.kioskViewer)).sum).toBe(MARKED.kiosk);
    expect((await salesToday(world.context, town.as.client, { outletId: town.kiosk.id })).sum).toBe(
      MARKED.kiosk,
    );
    const foreign = { outletId: town.neighbourRegister.outletId };
    expect((await salesToday(world.context, town.as.client, foreign)).sum).toBe(0);
  });

  test("nobody asks for somebody else's", async () => {
    await refused(
      salesToday(world.context, town.as.client, { clientId: town.neighbour.id }),
      'client.not_found',
    );
  });
});
