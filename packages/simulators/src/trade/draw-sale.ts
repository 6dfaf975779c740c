import { makeEmail, makeGtin, makeInn, makePhone } from '@koreshok/fiscal/identifiers';
import type { RegisterTime } from '@koreshok/fiscal/time';

import { drawCompanyTitle, limitedCompany } from '../names/index.ts';
import type { Random } from '../random/index.ts';
import { CATALOGUE, type Trade } from './catalogue.ts';
import { type Good, MARKED_GROUPS } from './goods.ts';
import { basketSize, HABITS } from './habits.ts';
import {
  costOf,
  type MarkingCode,
  OPERATION,
  PAYMENT_METHOD,
  type Payments,
  type Sale,
  type SaleItem,
  totalOfItems,
} from './sale.ts';
import { type SimplifiedVat, type TaxSystem, vatCode } from './vat.ts';

/** What a seller's business decides about its receipts. */
export interface Seller {
  readonly trade: Trade;
  readonly taxSystem: TaxSystem;
  readonly simplifiedVat: SimplifiedVat;
  /** Sells on the Internet only. */
  readonly online: boolean;
  /** Reads marking codes of what it sells. */
  readonly scansMarking: boolean;
}

type Manner = 'usual' | 'prepaid' | 'settled' | 'credit';

/** One purchase as this seller's buyers make them. */
export function drawSale(random: Random, seller: Seller, time: RegisterTime): Sale {
  const habits = HABITS[seller.trade];
  const manner = random.weighted<Manner>([
    ['usual', 1 - 2 * habits.prepayment - habits.credit],
    ['prepaid', habits.prepayment],
    ['settled', habits.prepayment],
    ['credit', habits.credit],
  ]);
  const items = drawGoods(random, seller.trade).map((good) => drawItem(random, seller, good, time, manner));
  const contact = seller.online || random.chance(habits.contact);
  const company = random.chance(habits.companies);
  return {
    operation: OPERATION.sale,
    taxSystem: seller.taxSystem,
    items,
    payments: drawPayments(random, totalOfItems(items), manner, seller.online ? 0 : habits.cash),
    online: seller.online,
    ...(contact && { buyerContact: drawContact(random) }),
    ...(company && {
      buyerCompany: { name: limitedCompany(drawCompanyTitle(random)), inn: makeInn(random.next) },
    }),
  };
}

/** The goods of one basket, no good twice. */
function drawGoods(random: Random, trade: Trade): Good[] {
  const goods = CATALOGUE[trade];
  const chosen = new Set<Good>();
  for (let left = basketSize(random, trade); left > 0; left -= 1) chosen.add(random.pick(goods));
  return [...chosen];
}

function drawItem(random: Random, seller: Seller, good: Good, time: RegisterTime, manner: Manner): SaleItem {
  const price = pricedAt(random, good);
  const ahead = manner === 'prepaid';
  const marking =
    good.marked === undefined || !seller.scansMarking || ahead ? undefined : drawMarking(random, good.marked);
  const thousandths = marking === undefined ? drawThousandths(random, good) : 1000;
  return {
    name: good.name,
    unit: good.unit,
    price,
    thousandths,
    sum: costOf(price, thousandths),
    vat: vatCode(good.vat, seller, time, ahead),
    productType: good.productType,
    paymentMethod: methodOf(manner),
    ...(marking !== undefined && { marking }),
  };
}

function methodOf(manner: Manner): number {
  if (manner === 'prepaid') return PAYMENT_METHOD.prepaidInFull;
  return manner === 'credit' ? PAYMENT_METHOD.onCredit : PAYMENT_METHOD.paidInFull;
}

/** Petrol is priced to the kopeck, goods end in 0 or 90 kopecks, dear ones in whole tens of roubles. */
function pricedAt(random: Random, good: Good): number {
  const price = random.integer(good.from, good.to);
  if (good.unit.code === 41) return price;
  if (price > 100_000) return Math.round(price / 1000) * 1000;
  return random.chance(0.5) ? Math.floor(price / 100) * 100 + 90 : Math.floor(price / 100) * 100;
}

function drawThousandths(random: Random, good: Good): number {
  if (good.unit.code === 41) return random.integer(800, 5500) * 10;
  if (good.unit.decimals === 3) return random.integer(120, 2400);
  return good.productType === 4
    ? 1000
    : 1000 *
        random.weighted([
          [1, 70],
          [2, 20],
          [3, 7],
          [6, 3],
        ]);
}

const SERIAL_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

function drawMarking(random: Random, group: MarkingCode['group']): MarkingCode {
  let serial = '5';
  while (serial.length < MARKED_GROUPS[group]) {
    serial += SERIAL_LETTERS.charAt(random.integer(0, SERIAL_LETTERS.length - 1));
  }
  return { gtin: makeGtin(random.next), serial, group };
}

function drawContact(random: Random): string {
  return random.chance(0.6) ? makePhone(random.next) : makeEmail(random.next);
}

const NOTHING_PAID: Payments = { cash: 0, cashless: 0, prepaid: 0, credit: 0, barter: 0 };

function drawPayments(random: Random, total: number, manner: Manner, cashShare: number): Payments {
  if (manner === 'settled') return { ...NOTHING_PAID, prepaid: total };
  if (manner === 'credit') return { ...NOTHING_PAID, credit: total };
  if (total > 20_000 && cashShare > 0 && random.chance(0.02)) {
    const cash = random.integer(1, Math.floor(total / 10_000)) * 5_000;
    return { ...NOTHING_PAID, cash, cashless: total - cash };
  }
  return random.chance(cashShare) ? { ...NOTHING_PAID, cash: total } : { ...NOTHING_PAID, cashless: total };
}
