import { EICAR_TEXT, type RunningVirusScanner, startVirusScanner } from '@koreshok/simulators/virus-scanner';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FilesContext, withFiles } from '../src/context/index.ts';
import { openVirusScanner } from '../src/files/index.ts';
import { startRegisterImport } from '../src/register-imports/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const HERE = { host: '127.0.0.1', port: 0 };
const LIST = 'Модель;Заводской номер;РНМ;Номер ФН\nАтол 30Ф;1;2;3\n';

let world: World;
let town: Town;
let scanner: RunningVirusScanner;
let folder: string;
let context: FilesContext;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  scanner = await startVirusScanner({ clamd: HERE, http: HERE });
  folder = await mkdtemp(path.join(tmpdir(), 'koreshok-scanned-'));
  const { database, clock } = world.context;
  context = withFiles(
    { database, clock },
    folder,
    openVirusScanner({ url: scanner.clamdUrl, timeoutMs: 300 }),
  );
});
afterAll(async () => {
  await scanner.stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => scanner.setManners('scan'));

const upload = (text: string) =>
  startRegisterImport(
    context,
    town.as.client,
    {},
    { name: 'список.csv', bytes: new TextEncoder().encode(text) },
  );

const kept = async () => ({
  files: (await readdir(folder)).length,
  imports: await world.database.unsafeClient.registerImport.count(),
});

describe('a file from outside', () => {
  test('with a virus is refused, and nothing of it is kept', async () => {
    const before = await kept();
    const error = await refused(upload(`${LIST}${EICAR_TEXT};1;2;3\n`), 'file.infected');
    expect(error.kind).toBe('bad_request');
    expect(error.sentence).toContain('вредоносный код');
    expect(await kept()).toEqual(before);
  });

  test.each(['hang up', 'stay silent', 'nonsense', 'too long'] as const)(
    'is not taken while the scanner gives no verdict (%s), and is once it does',
    async (manners) => {
      const before = await kept();
      scanner.setManners(manners);
      const list = `${LIST}Атол 91Ф;${manners};2;3\n`;
      expect((await refused(upload(list), 'file.unscanned')).kind).toBe('unavailable');
      expect(await kept()).toEqual(before);
      scanner.setManners('scan');
      await upload(list);
      expect((await kept()).imports).toBe(before.imports + 1);
    },
  );
});
