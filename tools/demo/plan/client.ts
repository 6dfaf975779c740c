import { drawAddress } from '@koreshok/simulators/names';
import type { Random } from '@koreshok/simulators/random';
import { TAX_SYSTEM, type TaxSystem, type Trade, TRADES } from '@koreshok/simulators/trade';
import { type PlannedOrganization, planOrganization } from './organization.ts';
import { type PlannedRegister, planRegister, type RegisterStory } from './register.ts';

export interface PlannedOutlet {
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
}

export interface PlannedClient extends PlannedOrganization {
  readonly agentKey: string | null;
  readonly serviceCenterKey: string | null;
  /** The client lets its reseller see its money. */
  readonly showsMoney: boolean;
  readonly outlets: readonly PlannedOutlet[];
  readonly registers: readonly PlannedRegister[];
}

export interface ClientWishes {
  readonly number: number;
  readonly providerKey: string;
  readonly agentKey: string | null;
  readonly serviceCenterKey: string | null;
  readonly registerCount: number;
  /** How many of the registers have the long history. */
  readonly longCount: number;
}

/** Days and receipts a day: together they keep the demonstration under thirty thousand documents. */
const LONG_HISTORY = { historyDays: 60, receiptsPerDay: 6 } as const;
const SHORT_HISTORY = { historyDays: 3, receiptsPerDay: 11 } as const;
const REGISTERS_AN_OUTLET = 3;

const PLACES: Readonly<Record<Trade, string>> = {
  cafe: 'Кафе',
  grocery: 'Магазин',
  pharmacy: 'Аптека',
  clothes: 'Бутик',
  services: 'Салон',
  petrol: 'АЗС',
};

/** Draws a client with its outlets and registers. */
export function planClient(random: Random, wishes: ClientWishes): PlannedClient {
  const key = `client-${wishes.number}`;
  const organization = planOrganization(random.fork('organization'), {
    key,
    kind: 'client',
    providerKey: wishes.providerKey,
    ...(wishes.number === 1 ? { title: 'Северный берег' } : { soleTrader: wishes.number % 5 === 0 }),
  });
  const trade = wishes.number === 1 ? 'grocery' : random.pick(TRADES);
  const outlets = planOutlets(random.fork('outlets'), organization, trade, wishes.registerCount);
  const taxSystem = taxSystemOf(random, trade);
  const registers = Array.from({ length: wishes.registerCount }, (_, index) =>
    planRegister(random.fork(`register-${index}`), {
      key: `${key}/register-${index + 1}`,
      place: index + 1,
      inn: organization.inn,
      outletIndex: Math.floor(index / REGISTERS_AN_OUTLET),
      trade,
      taxSystem,
      story: storyOf(wishes.number, index),
      ...(index < wishes.longCount ? LONG_HISTORY : SHORT_HISTORY),
    }),
  );
  return {
    ...organization,
    agentKey: wishes.agentKey,
    serviceCenterKey: wishes.serviceCenterKey,
    showsMoney: wishes.number % 2 === 1,
    outlets,
    registers,
  };
}

function planOutlets(
  random: Random,
  organization: PlannedOrganization,
  trade: Trade,
  registerCount: number,
): PlannedOutlet[] {
  const count = Math.max(1, Math.ceil(registerCount / REGISTERS_AN_OUTLET));
  return Array.from({ length: count }, () => {
    const address = drawAddress(random, organization.city);
    const street = /ул\. ([^,]+)/.exec(address)?.[1] ?? organization.city.name;
    return { name: `${PLACES[trade]} на ${streetOn(street)}`, address, timeZone: organization.city.zone };
  });
}

/** The street after «на»: «Лесной» for «Лесная»; names in the genitive, such as «Ленина», stay. */
function streetOn(street: string): string {
  return street.replace(/ая$/, 'ой');
}

function taxSystemOf(random: Random, trade: Trade): TaxSystem {
  if (trade === 'petrol' || trade === 'grocery') return TAX_SYSTEM.general;
  return random.chance(0.7) ? TAX_SYSTEM.simplifiedIncome : TAX_SYSTEM.simplifiedProfit;
}

/** The first client shows every story; elsewhere about one register in seven has one. */
const STORIES: readonly RegisterStory[] = [
  'expiring',
  'silent',
  'failing',
  'lapsing',
  'open_shift',
  'awaiting',
];

function storyOf(clientNumber: number, index: number): RegisterStory {
  if (clientNumber === 1) return index < 6 ? 'steady' : (STORIES[index - 6] ?? 'steady');
  const place = clientNumber * 3 + index;
  return place % 7 === 0 ? (STORIES[(place / 7) % STORIES.length] ?? 'steady') : 'steady';
}
