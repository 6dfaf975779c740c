export { type PortalContext, portalContext, type PortalSession } from './context.ts';
export { publicOrigin } from './origin.ts';
export { BACKGROUND_HEADER, type RequestFacts, requestFacts } from './request.ts';
export {
  makeLimits,
  type PortalLimits,
  portalRuntime,
  type PortalRuntime,
  type PortalServerSettings,
} from './runtime.ts';
