import { REBUILD_PROJECTIONS } from '@koreshok/services/housekeeping';
import { z } from 'zod';

export { REBUILD_PROJECTIONS };

/** How far a rebuild is; all absent at its beginning. */
export const rebuildPayload = z.object({
  /** The last register that was rebuilt. */
  after: z.string().default(''),
  /** Registers and documents so far. */
  registers: z.number().default(0),
  documents: z.number().default(0),
});
