import { MOVE_MONTH } from '@koreshok/services/archive';
import { z } from 'zod';

export { MOVE_MONTH };

/** Which month is moved (yyyymm), and how far. */
export const moveMonthPayload = z.object({
  month: z.number().int(),
  documents: z.number().default(0),
  after: z.object({ fn: z.string(), number: z.number() }).nullable().default(null),
});
