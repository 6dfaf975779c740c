import { LIGHT_STATES } from '@koreshok/domain';
import {
  addRegister,
  addRegisterInput,
  getRegister,
  listRegisters,
  listShifts,
  type RegisterRow,
} from '@koreshok/services/registers';
import { z } from 'zod';

import {
  cursorInput,
  instant,
  instantOrNull,
  kopecks,
  limitInput,
  localOrNull,
  localTime,
  pageOf,
} from '../fields.ts';
import { restRoute } from '../route.ts';

const register = z.object({
  id: z.string(),
  name: z.string(),
  model: z.string(),
  serialNumber: z.string(),
  registrationNumber: z.string(),
  fn: z.string().nullable(),
  mode: z.enum(['production', 'test_drive']),
  outletId: z.string(),
  outletName: z.string(),
  outletAddress: z.string(),
  timeZone: z.string(),
  shiftOpen: z.boolean(),
  lastReceivedAt: instant.nullable(),
  driveValidUntil: localTime.nullable(),
  paidUntil: instant.nullable(),
  light: z.object({ state: z.enum(LIGHT_STATES), reason: z.string(), cause: z.string(), action: z.string() }),
});

function shown(row: RegisterRow): z.input<typeof register> {
  return {
    ...row,
    lastReceivedAt: instantOrNull(row.lastReceivedAt),
    driveValidUntil: localOrNull(row.driveValidUntil),
    paidUntil: instantOrNull(row.paidUntil),
    light: row.light,
  };
}

const byId = z.object({ registerId: z.string() });

export const registerRoutes = [
  restRoute({
    method: 'GET',
    path: '/registers',
    kind: 'list',
    permission: 'technical:read',
    sample: ({ outletId }) => [{}, { outletId }],
    summary: 'Кассы с их состоянием, по названию',
    input: z.object({
      cursor: cursorInput,
      limit: limitInput,
      search: z
        .string()
        .max(100)
        .optional()
        .describe('Начало РНМ, ФН, заводского номера или часть названия.'),
      outletId: z.string().optional(),
    }),
    output: pageOf(register),
    run: async (services, actor, input) => {
      const { items, next } = await listRegisters(services, actor, input);
      return { items: items.map(shown), next };
    },
  }),

  restRoute({
    method: 'GET',
    path: '/registers/{registerId}',
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
    summary: 'Одна касса',
    input: byId,
    output: register,
    run: async (services, actor, input) => shown(await getRegister(services, actor, input)),
  }),

  restRoute({
    method: 'GET',
    path: '/registers/{registerId}/shifts',
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
    summary: 'Смены кассы, последние первыми; суммы только тем, кому они открыты',
    input: byId.extend({ cursor: cursorInput, limit: limitInput }),
    output: pageOf(
      z.object({
        fn: z.string(),
        shiftNumber: z.int(),
        openedAt: localTime.nullable(),
        closedAt: localTime.nullable(),
        money: z
          .object({ receiptCount: z.int(), incomeSum: kopecks, refundSum: kopecks, cashierName: z.string() })
          .nullable(),
      }),
    ),
    run: async (services, actor, input) => {
      const { items, next } = await listShifts(services, actor, input);
      const shifts = items.map((shift) => ({
        ...shift,
        openedAt: localOrNull(shift.openedAt),
        closedAt: localOrNull(shift.closedAt),
      }));
      return { items: shifts, next };
    },
  }),

  restRoute({
    method: 'POST',
    path: '/registers',
    kind: 'createUnder',
    permission: 'technical:write',
    sample: ({ outletId }) => ({
      outletId,
      name: 'Чужая касса',
      model: 'АТОЛ 27Ф',
      serialNumber: '00106900000042',
      registrationNumber: '0001234567000042',
      fn: '9960440300000042',
    }),
    summary: 'Подключить кассу',
    input: addRegisterInput.omit({ clientId: true }),
    output: z.object({ id: z.string() }),
    run: addRegister,
  }),
];
