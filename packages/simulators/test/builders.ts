import type { TableVersion } from '@koreshok/fiscal/dictionary';
import { makeDriveNumber, makeInn, makeRegistrationNumber } from '@koreshok/fiscal/identifiers';
import { type RegisterTime, registerTime, registerTimeFromParts } from '@koreshok/fiscal/time';

import { seededRandom } from '../src/random/index.ts';
import {
  confirmAll,
  newRegister,
  perform,
  type RegisterCommand,
  type RegisterDocument,
  type RegisterProfile,
  type RegisterSettings,
  type RegisterState,
  registerProfile,
} from '../src/register/index.ts';
import type { Sale } from '../src/trade/index.ts';

const DRIVES: Readonly<Record<TableVersion, string>> = {
  '1.05': '92804403',
  '1.1': '92804403',
  '1.2': '73804408',
};

/** Four numbers that fit each other, made from a seed. */
export function numbersOf(seed: string | number, prefix = '73804408') {
  const { next } = seededRandom(`numbers/${seed}`);
  const inn = makeInn(next);
  const factoryNumber = String(Math.floor(next() * 1e10)).padStart(14, '0');
  return {
    driveNumber: makeDriveNumber(next, prefix),
    registrationNumber: makeRegistrationNumber(next, { inn, factoryNumber }),
    inn,
    serialNumber: factoryNumber,
  };
}

/** A register of this format version; whatever the test does not care about is drawn from the seed. */
export const aProfile = (
  seed: string | number = 1,
  version: TableVersion = '1.2',
  settings: Partial<RegisterSettings> = {},
): RegisterProfile => registerProfile({ ...numbersOf(seed, DRIVES[version]), version, ...settings });

/** «2026-11-20 09:00» as a register's time. */
export function at(text: string): RegisterTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/u).map(Number);
  const time = registerTimeFromParts({ year, month, day, hour, minute });
  if (time === undefined) throw new RangeError(`${text} is not a time`);
  return time;
}

/** A sale of one thing for so many kopecks, paid in cash. */
export const aSale = (sum = 10_000, changes: Partial<Sale> = {}): Sale => ({
  operation: 1,
  taxSystem: 1,
  items: [
    {
      name: 'Товар',
      unit: { code: 0, text: 'шт.', decimals: 0 },
      price: sum,
      thousandths: 1000,
      sum,
      vat: 6,
      productType: 1,
      paymentMethod: 4,
    },
  ],
  payments: { cash: sum, cashless: 0, prepaid: 0, credit: 0, barter: 0 },
  online: false,
  ...changes,
});

/** A register that was registered and whose documents are all confirmed. */
export const aWorkingRegister = (profile = aProfile(), since = at('2026-11-01 09:00')): RegisterState =>
  confirmAll(perform(newRegister(profile), { kind: 'register' }, since).state);

/** Does commands one after another, a minute apart, and keeps every document in the queue. */
export function performAll(state: RegisterState, from: RegisterTime, commands: readonly RegisterCommand[]) {
  const documents: RegisterDocument[] = [];
  let current = state;
  commands.forEach((command, index) => {
    const done = perform(current, command, registerTime(from + index * 60));
    current = done.state;
    documents.push(done.document);
  });
  return { state: current, documents };
}
