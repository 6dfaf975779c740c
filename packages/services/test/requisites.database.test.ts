import { makeBankAccount, makeBik, makeCorrespondentAccount } from '@koreshok/fiscal/identifiers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getRequisites, saveRequisites } from '../src/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const random = () => 0.3;
const bik = makeBik(random);
const bank = {
  bik,
  bankName: 'АО «Банк»',
  bankAccount: makeBankAccount(random, bik),
  correspondentAccount: makeCorrespondentAccount(random, bik),
};

describe('requisites', () => {
  test('are filled step by step, and what was told stays', async () => {
    const { context } = world;
    await saveRequisites(context, town.as.client, bank);
    const second = await saveRequisites(context, town.as.client, {
      signerName: 'Иванова Мария Петровна',
      signerPost: 'Директор',
      signerGround: 'charter',
      shortName: 'ООО «Новое имя»',
    });
    expect(second).toMatchObject({
      version: 2,
      changed: ['shortName', 'signerName', 'signerPost', 'signerGround'],
    });
    const card = await getRequisites(context, town.as.client);
    expect(card).toMatchObject({ ...bank, shortName: 'ООО «Новое имя»', signerPost: 'Директор' });
    expect(card.missing.map(({ name }) => name)).toContain('vatStatus');
    expect(card.missing.map(({ name }) => name)).not.toContain('bik');
  });

  test('saving what is there already changes nothing', async () => {
    const again = await saveRequisites(world.context, town.as.client, { bankName: bank.bankName });
    expect(again.changed).toEqual([]);
  });

  test('an account that does not fit the БИК is refused at its field', async () => {
    const wrong = bank.bankAccount.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10));
    const error = await refused(
      saveRequisites(world.context, town.as.client, { bankAccount: wrong }),
      'requisites.unfit',
    );
    expect(Object.keys(error.fields)).toEqual(['bankAccount']);
  });

  test('the reseller fills them in for its client; its agent reads, a service centre does not', async () => {
    const clientId = town.client.id;
    await saveRequisites(world.context, town.as.reseller, { clientId, taxSystem: 'general' });
    expect(await getRequisites(world.context, town.as.agent, { clientId })).toMatchObject({
      taxSystem: 'general',
    });
    await refused(
      saveRequisites(world.context, town.as.agent, { clientId, taxSystem: null }),
      'access.denied',
    );
    await refused(getRequisites(world.context, town.as.serviceCenter, { clientId }), 'access.denied');
    await refused(getRequisites(world.context, town.as.otherReseller, { clientId }), 'client.not_found');
    await refused(getRequisites(world.context, town.as.kioskViewer), 'access.denied');
  });

  test('operator and reseller have requisites of their own', async () => {
    await saveRequisites(world.context, town.as.operator, { bankName: 'АО «Банк оператора»' });
    expect(await getRequisites(world.context, town.as.operator)).toMatchObject({
      shortName: town.operator.name,
      bankName: 'АО «Банк оператора»',
    });
    expect(await getRequisites(world.context, town.as.reseller)).toMatchObject({ bankName: '' });
  });
});
