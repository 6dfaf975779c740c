import { router } from '../procedures/index.ts';
import { brandsRouter } from './brands.ts';
import { documentsRouter } from './documents.ts';
import { organizationsRouter } from './organizations.ts';
import { outletsRouter } from './outlets.ts';
import { receiptsRouter } from './receipts.ts';
import { registersRouter } from './registers.ts';
import { sessionsRouter } from './sessions.ts';

/** All procedures by noun. */
export const appRouter = router({
  brands: brandsRouter,
  documents: documentsRouter,
  organizations: organizationsRouter,
  outlets: outletsRouter,
  receipts: receiptsRouter,
  registers: registersRouter,
  sessions: sessionsRouter,
});

export type AppRouter = typeof appRouter;
