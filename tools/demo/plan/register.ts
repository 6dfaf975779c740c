import { registerModelNamed } from '@koreshok/fiscal/drive';
import {
  type DriveNumber,
  type Inn,
  makeDriveNumber,
  makeRegistrationNumber,
} from '@koreshok/fiscal/identifiers';
import type { Random } from '@koreshok/simulators/random';
import type { TaxSystem, Trade } from '@koreshok/simulators/trade';

/**
 * What a register of the demonstration is an example of: `steady` works, `silent` stopped some days ago, `expiring`
 * has a drive near its end, `failing` writes documents that the tax service refuses, `awaiting` never knocked,
 * `lapsing` has days left of its paid term, `open_shift` forgot to close its shift.
 */
export type RegisterStory =
  | 'steady'
  | 'silent'
  | 'expiring'
  | 'failing'
  | 'awaiting'
  | 'lapsing'
  | 'open_shift';

export interface PlannedRegister {
  readonly key: string;
  readonly outletIndex: number;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: DriveNumber;
  readonly trade: Trade;
  readonly taxSystem: TaxSystem;
  readonly story: RegisterStory;
  /** How many days of documents it has, ending with the anchor day. */
  readonly historyDays: number;
  readonly receiptsPerDay: number;
  /** Days the drive's key works from the first day of history on. */
  readonly keyDays: number;
}

const MODELS = [
  'Атол 30Ф',
  'Атол 91Ф',
  'Эвотор СТ2Ф (7.2)',
  'Эвотор СТ51Ф (5i)',
  'Штрих-М-02Ф',
  'Нева 01Ф (v2)',
] as const;
/** ФН-1.2 for 15 and for 36 months, by the first digits of their numbers. */
const DRIVE_PREFIXES = ['73804408', '73814409'] as const;
const EXPIRING_DAYS = 12;

export interface RegisterWishes {
  readonly key: string;
  readonly place: number;
  readonly inn: Inn;
  readonly outletIndex: number;
  readonly trade: Trade;
  readonly taxSystem: TaxSystem;
  readonly story: RegisterStory;
  readonly historyDays: number;
  readonly receiptsPerDay: number;
}

/** Draws a register whose РНМ, serial number and ФН go together. */
export function planRegister(random: Random, wishes: RegisterWishes): PlannedRegister {
  const model = random.pick(MODELS);
  const serialNumber = drawSerialNumber(random, model);
  const longLived = random.chance(0.4);
  return {
    key: wishes.key,
    outletIndex: wishes.outletIndex,
    name: `Касса ${wishes.place}`,
    model,
    serialNumber,
    registrationNumber: makeRegistrationNumber(random.next, {
      inn: wishes.inn,
      factoryNumber: serialNumber,
    }),
    fn: makeDriveNumber(random.next, DRIVE_PREFIXES[longLived ? 1 : 0]),
    trade: wishes.trade,
    taxSystem: wishes.taxSystem,
    story: wishes.story,
    historyDays: wishes.historyDays,
    receiptsPerDay: wishes.receiptsPerDay,
    keyDays: wishes.story === 'expiring' ? wishes.historyDays + EXPIRING_DAYS : longLived ? 1110 : 470,
  };
}

/** A factory number as the maker writes it: its first characters and its length. */
function drawSerialNumber(random: Random, model: string): string {
  const known = registerModelNamed(model);
  const start = known?.factoryNumberStart ?? '';
  const length = known?.factoryNumberLength ?? 14;
  let serialNumber = start;
  while (serialNumber.length < length) serialNumber += String(random.integer(0, 9));
  return serialNumber;
}
