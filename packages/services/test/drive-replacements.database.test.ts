import { aDocument, aRegister } from '@koreshok/db/builders';
import { makeDriveNumber } from '@koreshok/fiscal/identifiers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  finishDriveReplacement,
  getDriveReplacement,
  noteDriveExpertise,
  placeReplacementDrive,
  startDriveReplacement,
} from '../src/drive-replacements/index.ts';
import { createFnsApplication, getFnsApplication } from '../src/fns-applications/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, type BuiltRegister, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const aWorkingRegister = () =>
  aRegister(world.database, town.client, town.shop, { addedAt: world.instant(-48) });
const cardOf = (registerId: string) => getDriveReplacement(world.context, town.as.client, { registerId });
const currentOf = async (registerId: string) =>
  (await cardOf(registerId)).replacement?.steps.find(({ state }) => state === 'current')?.key;
const start = (registerId: string, cause: 'planned' | 'broken' = 'planned') =>
  startDriveReplacement(world.context, town.as.client, { registerId, cause });

async function sent(register: BuiltRegister, code: number, number: number, hours: number, fields = {}) {
  const document = await aDocument(world.database, register, {
    code,
    number,
    registerTime: world.wall(hours),
    receivedAt: world.instant(hours),
    fields,
  });
  await world.project(document);
}

describe('a planned change of drives', () => {
  test('is led by what the register sends, up to an application that quotes both reports', async () => {
    const register = await aWorkingRegister();
    const { id } = register;
    await sent(register, 2, 10, -5);
    await start(id);
    expect(await currentOf(id)).toBe('close_shift');
    await sent(register, 5, 11, -4, { 1097: 0 });
    expect(await currentOf(id)).toBe('close_drive');
    await sent(register, 6, 12, -3);
    expect(await currentOf(id)).toBe('place');

    const fn = makeDriveNumber(Math.random);
    await placeReplacementDrive(world.context, town.as.client, { registerId: id, fn });
    expect(await currentOf(id)).toBe('report');
    await sent({ ...register, fn }, 11, 1, -1);
    expect(await currentOf(id)).toBe('file');

    const application = await createFnsApplication(world.context, town.as.client, {
      kind: 'reregistration',
      registerId: id,
    });
    const { content } = await getFnsApplication(world.context, town.as.client, {
      applicationId: application.id,
    });
    expect(content).toMatchObject({
      fn,
      reasons: [4],
      driveBroken: false,
      closeReport: { number: '12' },
      registrationReport: { number: '1' },
    });
    expect((await cardOf(id)).replacement?.applicationId).toBe(application.id);
    await finishDriveReplacement(world.context, town.as.client, { registerId: id, outcome: 'done' });
    expect((await cardOf(id)).replacement).toBeNull();
  });

  test('is one at a time, and its new drive must be one that a registration is given with', async () => {
    const { id } = await aWorkingRegister();
    await start(id);
    await refused(start(id), 'replacement.open');
    const place = (fn: string) =>
      placeReplacementDrive(world.context, town.as.client, { registerId: id, fn });
    await refused(place('8710000112345678'), 'drive.withdrawn');
    await refused(place('9999078902001234'), 'drive.test');
    await refused(place(town.kioskRegister.fn), 'drive.in_use');
    expect((await cardOf(id)).replacement?.newDrive).toBe('');
  });
});

describe('a broken drive', () => {
  test('begins with the application and shows the clocks of the law', async () => {
    const { id } = await aWorkingRegister();
    await start(id, 'broken');
    const { replacement } = await cardOf(id);
    expect(replacement?.clocks).toHaveLength(3);
    expect(await currentOf(id)).toBe('file_breakdown');
    const application = await createFnsApplication(world.context, town.as.client, {
      kind: 'reregistration',
      registerId: id,
    });
    const { content } = await getFnsApplication(world.context, town.as.client, {
      applicationId: application.id,
    });
    expect(content).toMatchObject({ reasons: [4], driveBroken: true });
  });

  test('goes to its maker, whose word decides whether anything is left to send', async () => {
    const { id } = await aWorkingRegister();
    await start(id, 'broken');
    const note = (expertise: 'handed' | 'readable' | 'unreadable' | 'sent') =>
      noteDriveExpertise(world.context, town.as.client, { registerId: id, expertise });
    await refused(note('readable'), 'replacement.expertise');
    await note('handed');
    await note('handed');
    expect((await cardOf(id)).replacement).toMatchObject({ expertise: 'handed' });
    await note('readable');
    await refused(note('unreadable'), 'replacement.expertise');
    await note('sent');
    const { replacement } = await cardOf(id);
    expect(replacement?.clocks.map(({ who }) => who)).toEqual(['client']);
    expect(replacement?.steps.filter(({ state }) => state === 'done').map(({ key }) => key)).toEqual([
      'expertise',
      'conclusion',
      'read_out',
    ]);
  });

  test('asks for no other drive when the register is taken off', async () => {
    const { id } = await aWorkingRegister();
    await start(id, 'broken');
    await createFnsApplication(world.context, town.as.client, { kind: 'removal', registerId: id });
    const { replacement } = await cardOf(id);
    expect(replacement?.removal).toBe(true);
    expect(replacement?.steps.map(({ key }) => key)).not.toContain('place');
  });

  test('is nobody’s matter where a change was planned', async () => {
    const { id } = await aWorkingRegister();
    await start(id);
    await refused(
      noteDriveExpertise(world.context, town.as.client, { registerId: id, expertise: 'handed' }),
      'replacement.not_found',
    );
  });

  test('cannot break tomorrow', async () => {
    const { id } = await aWorkingRegister();
    await refused(
      startDriveReplacement(world.context, town.as.client, {
        registerId: id,
        cause: 'broken',
        brokenAt: world.instant(24),
      }),
      'replacement.future',
    );
  });
});
