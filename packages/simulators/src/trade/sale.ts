import type { MarkedGroup, Unit } from './goods.ts';
import type { TaxSystem } from './vat.ts';

/** Tag 1054. */
export const OPERATION = { sale: 1, saleReturn: 2, purchase: 3, purchaseReturn: 4 } as const;
export type Operation = (typeof OPERATION)[keyof typeof OPERATION];

/** Tag 1214. */
export const PAYMENT_METHOD = { prepaidInFull: 1, advance: 3, paidInFull: 4, onCredit: 6 } as const;

/** A marking code without its crypto tail: what a receipt holds. */
export interface MarkingCode {
  readonly gtin: string;
  readonly serial: string;
  readonly group: MarkedGroup;
}

/** One line of a receipt. Money is in kopecks, the quantity in thousandths of its unit. */
export interface SaleItem {
  readonly name: string;
  readonly unit: Unit;
  readonly price: number;
  readonly thousandths: number;
  readonly sum: number;
  /** Tag 1199. */
  readonly vat: number;
  readonly productType: number;
  /** Tag 1214. */
  readonly paymentMethod: number;
  readonly marking?: MarkingCode | undefined;
}

/** How a receipt was paid, in kopecks; the parts add up to its total. */
export interface Payments {
  readonly cash: number;
  readonly cashless: number;
  readonly prepaid: number;
  readonly credit: number;
  readonly barter: number;
}

/** A company or sole trader that buys. */
export interface BuyerCompany {
  readonly name: string;
  readonly inn: string;
}

/** What a receipt or БСО is about, without the register's part of it. */
export interface Sale {
  readonly operation: Operation;
  readonly taxSystem: TaxSystem;
  readonly items: readonly SaleItem[];
  readonly payments: Payments;
  readonly online: boolean;
  /** Phone or e-mail of the buyer. */
  readonly buyerContact?: string;
  readonly buyerCompany?: BuyerCompany;
}

export const totalOfItems = (items: readonly SaleItem[]): number =>
  items.reduce((total, item) => total + item.sum, 0);

/** The cost of a quantity: price × thousandths, rounded half up to a kopeck. */
export const costOf = (price: number, thousandths: number): number =>
  Math.floor((price * thousandths + 500) / 1000);
