import { aDocument } from '@koreshok/db/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDocument } from '../src/documents/index.ts';
import { getReceipt } from '../src/receipts/index.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const MILK = '0104600439931256215OoyE8qxeIOn>';
const WATER = '0104600439931256215OoyE8qxeIOx!';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

async function aSale(number: number, codes: readonly string[]) {
  const document = await aDocument(world.database, town.register, {
    code: 3,
    number,
    registerTime: world.wall(-1),
    receivedAt: world.instant(-1),
    fields: {
      1059: codes.map((code) => ({
        1030: 'Товар',
        1023: 1,
        1079: 100,
        ...(code === '' ? {} : { 1163: { 1305: code } }),
      })),
    },
  });
  await world.project(document);
  return { fn: town.register.fn, number };
}

const statesOf = async (place: { fn: string; number: number }) =>
  (await getReceipt(world.context, town.as.client, place)).marking?.items.map(
    ({ position, code, state, reason }) => [position, code, state, reason],
  );

describe('the codes of a receipt', () => {
  test('wait until they are sent, and then each has its own state', async () => {
    const place = await aSale(1, [MILK, '', WATER]);
    expect(await statesOf(place)).toEqual([
      [1, MILK, 'waiting', ''],
      [3, WATER, 'waiting', ''],
    ]);
    const items = [
      { position: 1, code: MILK, status: 'OK', answer: 0, words: '' },
      { position: 3, code: WATER, status: 'ERROR', answer: 12, words: 'Выведен из оборота' },
    ];
    await world.database.unsafeClient.markingDocument.updateMany({
      where: { ...place, target: 'marking' },
      data: { verdict: 'hard_quarantine', items: JSON.stringify(items), sentAt: world.instant() },
    });
    expect(await statesOf(place)).toEqual([
      [1, MILK, 'accepted', ''],
      [3, WATER, 'refused', 'Выведен из оборота'],
    ]);
    const { marking } = await getDocument(world.context, town.as.client, place);
    expect(marking?.sentAt).toEqual(world.instant());
  });

  test('stand beside the notices that the drive itself sent of the sale', async () => {
    const place = await aSale(4, [MILK]);
    const { fn, id: cashRegisterId } = town.register;
    const notice = (number: number, receiptDocument: number) => ({
      fn,
      target: 'marking_notice' as const,
      number,
      month: 202_611,
      organizationId: town.client.id,
      cashRegisterId,
      receivedAt: world.instant(-1),
      items: '[]',
      receiptDocument,
    });
    await world.database.unsafeClient.markingDocument.createMany({
      data: [
        notice(1, 4),
        { ...notice(2, 4), verdict: 'hard_quarantine', message: 'Код не введён в оборот' },
        notice(3, 5),
      ],
    });
    const { marking } = await getReceipt(world.context, town.as.client, place);
    expect(marking?.notices).toEqual([
      { number: 1, receivedAt: world.instant(-1), state: 'waiting', reason: '' },
      { number: 2, receivedAt: world.instant(-1), state: 'refused', reason: 'Код не введён в оборот' },
    ]);
  });

  test('are nothing where no item is marked', async () => {
    const place = await aSale(2, ['']);
    expect((await getReceipt(world.context, town.as.client, place)).marking).toBeNull();
  });

  test('are closed to whoever may not see the content', async () => {
    const place = await aSale(3, [MILK]);
    expect(
      (await getDocument(world.context, town.as.kioskTechnician, place).catch(() => null)) ?? null,
    ).toBeNull();
    expect((await getDocument(world.context, town.as.reseller, place)).marking).toBeNull();
  });
});
