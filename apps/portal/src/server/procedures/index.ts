export {
  type AppRouterContext,
  createCallerFactory,
  procedure,
  publicProcedure,
  router,
  type SignedInContext,
} from './procedures.ts';
