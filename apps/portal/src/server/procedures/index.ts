export {
  type AppRouterContext,
  createCallerFactory,
  personProcedure,
  procedure,
  publicProcedure,
  router,
  type SignedInContext,
} from './procedures.ts';
