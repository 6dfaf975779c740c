import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDriveReplacement } from '../../src/drive-replacements/index.ts';
import {
  checkFnsApplication,
  createFnsApplication,
  getFnsApplication,
  saveFnsApplication,
} from '../../src/fns-applications/index.ts';
import { setTransfer } from '../../src/onboarding/index.ts';
import { addOutlet } from '../../src/outlets/index.ts';
import { aTown, openWorld, type Town, type World } from '../support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const context = () => world.context;
const client = () => town.as.client;
const cardOf = (applicationId: string) => getFnsApplication(context(), client(), { applicationId });

describe('a draft', () => {
  test('begins with where the register will stand, and with a change of operators where it comes from another', async () => {
    const outlet = await addOutlet(context(), client(), {
      name: 'Лавка',
      address: '644001, г. Омск, ул. Мира, д. 3',
      timeZone: 'Asia/Omsk',
    });
    const begun = async (about: { outletId?: string; registerId?: string }) => {
      const kind = about.registerId === undefined ? 'registration' : 'reregistration';
      const { id } = await createFnsApplication(context(), client(), { kind, ...about });
      return (await cardOf(id)).content;
    };
    expect((await begun({ outletId: outlet.id })).address).toMatchObject({
      place: 'Лавка',
      postcode: '644001',
      regionCode: '55',
      settlement: 'Омск',
      street: 'Мира',
      building: '3',
    });
    const registerId = town.kioskRegister.id;
    expect((await begun({ registerId })).reasons).toEqual([]);
    await setTransfer(context(), client(), { transfer: true });
    expect((await begun({ registerId })).reasons).toEqual([2]);
    await setTransfer(context(), client(), { transfer: false });
  });
});

describe('the drive of a re-registration', () => {
  test('is held against what the register carries, however it was typed', async () => {
    const { id } = await createFnsApplication(context(), client(), {
      kind: 'reregistration',
      registerId: town.register.id,
    });
    const { content, version } = await cardOf(id);
    const spaced = town.register.fn.replace(/(.{4})/gu, '$1 ');
    const typed = { ...content, reasons: [1 as const], fn: spaced };
    await saveFnsApplication(context(), client(), { applicationId: id, version, content: typed });
    const codes = async () =>
      (await checkFnsApplication(context(), client(), { applicationId: id })).map(({ code }) => code);
    expect((await cardOf(id)).content.fn).toBe(town.register.fn);
    expect(await codes()).not.toContain('drive.changed');
    const other = { ...typed, fn: '7380440812345678' };
    await saveFnsApplication(context(), client(), {
      applicationId: id,
      version: version + 1,
      content: other,
    });
    expect(await codes()).toContain('drive.changed');
  });
});

describe('an application about a broken drive', () => {
  test('says so from the start, whichever way is taken', async () => {
    const registerId = town.register.id;
    await startDriveReplacement(context(), client(), { registerId, cause: 'broken' });
    const removal = await createFnsApplication(context(), client(), { kind: 'removal', registerId });
    expect((await cardOf(removal.id)).content).toMatchObject({ removal: 'broken', closeReport: null });
    const again = await createFnsApplication(context(), client(), { kind: 'reregistration', registerId });
    expect((await cardOf(again.id)).content).toMatchObject({ reasons: [4], driveBroken: true });
  });
});
