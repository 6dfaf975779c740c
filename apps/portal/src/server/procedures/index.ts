export {
  type AppRouterContext,
  createCallerFactory,
  FACTOR_DEMANDED,
  personProcedure,
  procedure,
  publicProcedure,
  router,
  type SignedInContext,
} from './procedures.ts';
