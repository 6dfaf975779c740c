import { randomUUID } from 'node:crypto';

import { type DriveNumber, isInn } from '@koreshok/fiscal/identifiers';
import { seededRandom } from '@koreshok/simulators/random';
import { TAX_SYSTEM } from '@koreshok/simulators/trade';

import { planRegister } from '../../../../tools/demo/plan/register.ts';
import type { FleetRegister } from './fleet.ts';

/** A register that nobody has seen yet, with numbers that go together. */
export function freshRegister(
  inn: string,
): FleetRegister & { readonly model: string; readonly fn: DriveNumber } {
  if (!isInn(inn)) throw new Error(`${inn} is not an ИНН`);
  const { model, serialNumber, registrationNumber, fn } = planRegister(seededRandom(randomUUID()), {
    key: 'fresh',
    place: 1,
    inn,
    outletIndex: 0,
    trade: 'cafe',
    taxSystem: TAX_SYSTEM.simplifiedIncome,
    story: 'steady',
    historyDays: 0,
    receiptsPerDay: 0,
  });
  return { model, serialNumber, registrationNumber, fn, inn };
}
