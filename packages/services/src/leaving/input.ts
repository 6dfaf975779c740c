import { LEAVING_CHOICES, UNUSED_TERM_WISHES } from '@koreshok/domain';
import { z } from 'zod';
import { idField, optionalLineField } from '../input/index.ts';

/** Registers one notice may name; whoever has more leaves whole or by several notices. */
const MOST_REGISTERS = 2_000;

/** A day of Moscow. */
const dayField = z
  .string({ error: 'Укажите день.' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Укажите день.')
  .refine((day) => !Number.isNaN(Date.parse(day)), 'Такого дня нет.');

/** Who leaves and when: what a plan is reckoned for and what a notice says. */
export const leavingFields = {
  /** Some registers; the whole organization when left out. */
  registerIds: z.array(idField).min(1, 'Выберите хотя бы одну кассу.').max(MOST_REGISTERS).optional(),
  reason: z.enum(LEAVING_CHOICES, 'Выберите причину.'),
  /** The last day of service, `YYYY-MM-DD` of Moscow; the earliest possible one for a plan that names none. */
  lastDay: dayField.optional(),
};

export const wishFields = {
  wish: z.enum(UNUSED_TERM_WISHES, 'Выберите, что сделать с неиспользованными днями.').default('refund'),
  /** Where the days go, when they are to go to another register. */
  transferToId: idField.nullable().default(null),
};

export const commentField = optionalLineField(500);
