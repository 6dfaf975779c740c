import type { FieldRecord } from '@koreshok/fiscal/tlv';

import type { DocumentContents } from '../assemble.ts';
import { type Correction, type Sale, totalOfItems } from '../../trade/index.ts';
import { vatOfReceipt } from '../counters.ts';
import type { Cashier, RegisterProfile } from '../profile.ts';
import type { RegisterState } from '../state.ts';
import { itemFields } from './item.ts';

/** Receipt (code 3) or БСО (code 4). `state` already counts it among the shift's receipts. */
export const receiptContents = (
  state: RegisterState,
  sale: Sale,
  strictForm: boolean,
  cashier: Cashier | undefined,
): DocumentContents => ({
  code: strictForm ? 4 : 3,
  total: totalOfItems(sale.items),
  fields: saleFields(state, sale, cashier),
});

/** Receipt of correction (code 31) or БСО of correction (code 41). `state` already counts it among the shift's receipts. */
export const correctionContents = (
  state: RegisterState,
  { sale, settledAt, orderNumber }: Correction,
  strictForm: boolean,
  cashier: Cashier | undefined,
): DocumentContents => ({
  code: strictForm ? 41 : 31,
  total: totalOfItems(sale.items),
  fields: {
    ...saleFields(state, sale, cashier),
    1173: orderNumber === undefined ? 0 : 1,
    1174: { 1178: settledAt - (settledAt % 86_400), 1179: orderNumber },
  },
});

function saleFields(state: RegisterState, sale: Sale, cashier: Cashier | undefined): FieldRecord {
  const { profile, shift } = state;
  const { payments } = sale;
  return {
    ...placeFields(profile, cashier),
    ...buyerFields(profile, sale),
    ...vatFields(sale),
    1020: totalOfItems(sale.items),
    1031: payments.cash,
    1038: shift.number,
    1042: shift.receipts,
    1054: sale.operation,
    1055: sale.taxSystem,
    1059: sale.items.map((item) => itemFields(item, profile.version)),
    1081: payments.cashless,
    1215: payments.prepaid,
    1216: payments.credit,
    1217: payments.barter,
    2107: sale.items.some(({ marking }) => marking !== undefined) ? 0 : undefined,
  };
}

const placeFields = (profile: RegisterProfile, cashier: Cashier | undefined): FieldRecord => ({
  1009: profile.address,
  1021: cashier?.name,
  1036: profile.machineNumber,
  1048: profile.userName,
  1060: 'www.nalog.gov.ru',
  1108: profile.online ? 1 : undefined,
  1125: profile.online ? 1 : undefined,
  1187: profile.place,
  1203: cashier?.inn,
});

function buyerFields(profile: RegisterProfile, { buyerContact, buyerCompany }: Sale): FieldRecord {
  const company = buyerCompany && { 1227: buyerCompany.name, 1228: buyerCompany.inn };
  return {
    1008: buyerContact,
    1117: buyerContact === undefined ? undefined : profile.senderEmail,
    ...(company !== undefined && { ...company, 1256: company }),
  };
}

/** Rates with a tag of their own; those that came later share 1115, one 1119 for each. */
const VAT_TAGS: Readonly<Record<number, number>> = { 1: 1102, 2: 1103, 5: 1104, 6: 1105, 3: 1106, 4: 1107 };

function vatFields(sale: Sale): FieldRecord {
  const fields: Record<number, FieldRecord[number]> = {};
  const later: FieldRecord[] = [];
  for (const [code, amount] of vatOfReceipt(sale)) {
    const tag = VAT_TAGS[code];
    if (tag === undefined) later.push({ 1199: code, 1120: amount });
    else fields[tag] = amount;
  }
  return later.length === 0 ? fields : { ...fields, 1115: { 1119: later } };
}
