import { seededRandom } from '@koreshok/simulators/random';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkDocuments } from '../chaos/check-documents.ts';
import { checkProjections } from '../chaos/check-projections.ts';
import { checkRelay } from '../chaos/check-relay.ts';
import { newPushCounts } from '../chaos/push-counts.ts';
import { PushingRegister } from '../chaos/pushing-register.ts';
import { settle } from '../chaos/settle.ts';
import { Stage } from '../stage/index.ts';

const say = (): void => undefined;
let stage: Stage;
let registers: readonly PushingRegister[];

beforeAll(async () => {
  const settings = { RELAY_STATUS_POLL_SECONDS: '1', RELAY_QUARANTINE_POLL_SECONDS: '1' };
  stage = await Stage.open({ registers: 3, seed: 'checks', worker: true, settings });
  registers = await pushSome(12);
  await settle(stage, 60_000, say);
});
afterAll(async () => {
  await stage.close();
});

/** Lets every register push until it has made so many documents. */
async function pushSome(documents: number): Promise<PushingRegister[]> {
  const gate = { host: '127.0.0.1', port: stage.gateway.port };
  const pushing = stage.people.registers.map(({ row, state }) => {
    const random = seededRandom(row.fn);
    return new PushingRegister(state, { gates: [gate], counts: newPushCounts(), keepOpen: true, random });
  });
  const never = new AbortController();
  await Promise.all(
    pushing.map((register) =>
      register.push(
        {
          get aborted() {
            return register.kept.length >= documents;
          },
        },
        never.signal,
      ),
    ),
  );
  return pushing;
}

const check = {
  documents: () => checkDocuments(stage, registers),
  relay: () => checkRelay(stage, registers, []),
  projections: () => checkProjections(stage, registers),
};

test('nothing is found where nothing is wrong', async () => {
  for (const each of Object.values(check)) expect((await each()).violations).toEqual([]);
});

/** Each damage stays for those behind it and has to add a finding of its own. */
test.each([
  [
    'documents',
    'another digest',
    "UPDATE DocumentKey SET digest = UNHEX(REPEAT('00', 32)) WHERE number = 1 LIMIT 1",
  ],
  ['documents', 'other bytes', 'UPDATE FiscalDocument SET raw = CONCAT(raw, 0x00) WHERE number = 2 LIMIT 1'],
  [
    'documents',
    'another confirmation',
    'UPDATE DocumentKey SET confirmation = 0x00 WHERE number = 3 LIMIT 1',
  ],
  ['documents', 'a document that is gone', 'DELETE FROM FiscalDocument WHERE number = 4 LIMIT 1'],
  [
    'documents',
    'a document that is there twice',
    `INSERT INTO FiscalDocument SELECT fn, number, month + 1, organizationId, cashRegisterId, outletId, code, mode,
      registerTime, fiscalSign, receivedAt, raw, findings FROM FiscalDocument WHERE number = 5 LIMIT 1`,
  ],
  ['relay', 'a verdict that is gone', 'DELETE FROM Acknowledgement WHERE number = 6 LIMIT 1'],
  ['projections', 'a receipt that is gone', 'DELETE FROM Receipt LIMIT 1'],
  ['projections', 'an item that is gone', "UPDATE ReceiptItems SET items = '[]' WHERE number = 5 LIMIT 1"],
  ['projections', 'a rollup that is a kopeck off', 'UPDATE HourRollup SET incomeSum = incomeSum + 1'],
  ['projections', 'a register that is behind', 'UPDATE RegisterState SET lastNumber = 1 LIMIT 1'],
] as const)('%s: %s is found', async (kind, _what, sql) => {
  const before = (await check[kind]()).violations;
  const admin = await stage.database.admin();
  await admin.query(sql);
  await admin.end();
  expect((await check[kind]()).violations.join('\n')).not.toBe(before.join('\n'));
});
