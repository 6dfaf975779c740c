import { fetchRequestHandler } from '@trpc/server/adapters/fetch';

import { type PortalRuntime, portalContext } from '../context/index.ts';
import { logError, toAppError } from '../errors/index.ts';
import { appRouter } from '../routers/index.ts';
import { checkSameOrigin } from '../security/same-origin.ts';
import { errorResponse, NEVER_KEPT } from './answer.ts';

export const TRPC_PATH = '/api/trpc';

/** Answers one call of the typed interface. Changes are taken from this very site alone. */
export async function answerTrpc(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  try {
    checkSameOrigin(request.method, request.headers, (await context.origin()) ?? '');
  } catch (error) {
    const refusal = toAppError(error);
    logError(runtime.log, refusal, { path: TRPC_PATH, requestId: context.request.id });
    return errorResponse(refusal);
  }
  return fetchRequestHandler({
    endpoint: TRPC_PATH,
    req: request,
    router: appRouter,
    createContext: () => context,
    allowBatching: false,
    responseMeta: () => {
      const headers = new Headers({ 'cache-control': NEVER_KEPT });
      for (const line of context.cookieLines) headers.append('set-cookie', line);
      return { headers };
    },
  });
}
