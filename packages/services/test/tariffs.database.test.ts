import { anActor } from '@koreshok/db/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  agentsPriceList,
  listPriceLists,
  publicPriceList,
  publishPriceList,
  type PublishPriceListInput,
} from '../src/tariffs/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const LIST: PublishPriceListInput = {
  terms: [
    { months: 12, price: 300_000 },
    { months: 36, price: 700_000 },
  ],
  steps: [{ registersFrom: 10, discount: 500 }],
  agentDiscountLimit: 1_000,
  vatRate: 2_200,
};

describe('a provider’s prices', () => {
  test('get a new version each time, and the old ones stay as they were', async () => {
    expect(await publicPriceList(world.context, town.reseller.id)).toBeNull();
    await publishPriceList(world.context, town.as.reseller, LIST);
    const dearer = { ...LIST, terms: [{ months: 12, price: 320_000 }] };
    const second = await publishPriceList(world.context, town.as.reseller, dearer);
    expect(second.version).toBe(2);
    const [newest, first] = await listPriceLists(world.context, town.as.reseller);
    expect(newest).toMatchObject({ version: 2, terms: [{ months: 12, price: 320_000 }] });
    expect(first).toMatchObject({ version: 1, ...LIST });
    expect(await publicPriceList(world.context, town.reseller.id)).toMatchObject({
      version: 2,
      agentDiscountLimit: 0,
    });
  });

  test('published by several at once get one number each', async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, () => publishPriceList(world.context, town.as.operator, LIST)),
    );
    expect(made.map(({ version }) => version).toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5]);
  });

  test('are those of its own provider for an agent, with how much it may take off', async () => {
    expect(await agentsPriceList(world.context, town.as.agent)).toMatchObject({
      version: 2,
      agentDiscountLimit: 1_000,
    });
  });

  test('are nobody else’s to read or change', async () => {
    await refused(listPriceLists(world.context, town.as.client), 'access.denied');
    await refused(publishPriceList(world.context, town.as.agent, LIST), 'access.denied');
    await refused(
      publishPriceList(world.context, anActor(town.reseller, { role: 'technician' }), LIST),
      'access.denied',
    );
    expect(await listPriceLists(world.context, town.as.otherReseller)).toEqual([]);
  });

  test('in disorder are refused with the reason', async () => {
    const twice = { ...LIST, terms: [...LIST.terms, { months: 36, price: 700_000 }] };
    await refused(publishPriceList(world.context, town.as.reseller, twice), 'price_list.disorder');
    const free = { ...LIST, terms: [{ months: 12, price: 0 }] };
    await refused(publishPriceList(world.context, town.as.reseller, free), 'input.invalid');
  });
});
