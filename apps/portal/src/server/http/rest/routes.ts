import { documentRoutes } from './nouns/documents.ts';
import { outletRoutes } from './nouns/outlets.ts';
import { receiptRoutes } from './nouns/receipts.ts';
import { registerRoutes } from './nouns/registers.ts';
import type { AnyRestRoute } from './route.ts';

/** Every address of the programming interface. */
export const restRoutes: readonly AnyRestRoute[] = [
  ...registerRoutes,
  ...documentRoutes,
  ...receiptRoutes,
  ...outletRoutes,
];
