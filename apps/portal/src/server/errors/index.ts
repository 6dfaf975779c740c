export { HTTP_STATUS, type PublicError, publicError, toAppError } from './app-error.ts';
export { logError } from './log.ts';
export { appErrorOf, toTrpcError } from './trpc.ts';
