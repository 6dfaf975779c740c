import { DOCUMENT_VERDICTS } from '@koreshok/domain';
import { getReceipt, listReceipts, type ReceiptRow } from '@koreshok/services/receipts';
import { parseLocalIso } from '@koreshok/fiscal/time';
import { z } from 'zod';

import {
  cursorInput,
  instant,
  instantOf,
  kopecks,
  limitInput,
  localOf,
  localTime,
  numberInput,
  pageOf,
} from '../fields.ts';
import { restRoute } from '../route.ts';

const receipt = z.object({
  fn: z.string(),
  number: z.int(),
  code: z.int(),
  operationType: z.int().describe('1 приход, 2 возврат прихода, 3 расход, 4 возврат расхода.'),
  registerTime: localTime,
  receivedAt: instant,
  shiftNumber: z.int(),
  receiptNumber: z.int(),
  totalSum: kopecks,
  cashSum: kopecks,
  ecashSum: kopecks,
  itemCount: z.int(),
  cashierName: z.string(),
  buyerContact: z.string(),
  registerId: z.string(),
  registerName: z.string(),
  outletId: z.string(),
  outletName: z.string(),
  verdict: z.enum(DOCUMENT_VERDICTS),
});

function shown(row: ReceiptRow): z.input<typeof receipt> {
  return { ...row, registerTime: localOf(row.registerTime), receivedAt: instantOf(row.receivedAt) };
}

const localInput = z
  .string()
  .transform((text, refinement): number => {
    const parsed = parseLocalIso(text);
    if (parsed.ok) return parsed.value;
    refinement.addIssue({ code: 'custom', message: parsed.problem.sentence });
    return z.NEVER;
  })
  .optional();

const sumInput = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional();

export const receiptRoutes = [
  restRoute({
    method: 'GET',
    path: '/receipts',
    kind: 'list',
    permission: 'finance:read',
    modules: ['receipts'],
    sample: ({ outletId, registerId, fn, number }) => [
      {},
      { outletId },
      { registerId },
      { fn, number: String(number) },
    ],
    summary: 'Чеки, последние первыми',
    input: z.object({
      cursor: cursorInput,
      limit: limitInput,
      from: localInput.describe('С этого времени кассы, например 2026-11-22T00:00.'),
      to: localInput.describe('До этого времени кассы, не включая его.'),
      outletId: z.string().optional(),
      registerId: z.string().optional(),
      sumFrom: sumInput,
      sumTo: sumInput,
      operationType: z.coerce.number().int().min(1).max(4).optional(),
      buyerContact: z.string().max(64).optional(),
      fn: z.string().optional(),
      number: numberInput.optional(),
    }),
    output: pageOf(receipt),
    run: async (services, actor, input) => {
      const { items, next } = await listReceipts(services, actor, input);
      return { items: items.map(shown), next };
    },
  }),

  restRoute({
    method: 'GET',
    path: '/receipts/{fn}/{number}',
    kind: 'byId',
    permission: 'finance:read',
    modules: ['receipts'],
    sample: ({ fn, number }) => ({ fn, number: String(number) }),
    summary: 'Один чек с товарами',
    input: z.object({ fn: z.string(), number: numberInput }),
    output: receipt.extend({
      fiscalSign: z.string().nullable(),
      qr: z.string().nullable(),
      items: z.array(
        z.object({
          name: z.string().nullable(),
          quantity: z.string().nullable(),
          price: kopecks.nullable(),
          sum: kopecks.nullable(),
          vatRate: z.string().nullable(),
        }),
      ),
    }),
    run: async (services, actor, input) => {
      const card = await getReceipt(services, actor, input);
      const { fiscalSign, qr, items } = card.receipt;
      return {
        ...shown(card),
        fiscalSign,
        qr,
        items: items.map(({ name, quantity, price, sum, vatRate }) => ({
          name,
          quantity,
          price,
          sum,
          vatRate: vatRate?.name ?? null,
        })),
      };
    },
  }),
];
