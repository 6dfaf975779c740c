import { signOut } from '@koreshok/services/sessions';

import { parseCookies, sessionTokenOf } from '../auth/cookie.ts';
import { deviceOf } from '../auth/device.ts';
import { answerAuth, isAuthAction } from '../auth/handler.ts';
import { type PortalRuntime, portalContext } from '../context/index.ts';
import { logError, toAppError } from '../errors/index.ts';
import { checkSameOrigin } from '../security/same-origin.ts';
import { notFound } from '@koreshok/domain';
import { errorResponse } from './answer.ts';
import { enter, WAY_FIELDS } from './ways-in.ts';

const AUTH_PATH = '/api/auth/';

/** Answers signing in and out on a brand's host. */
export async function answerSignIn(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  const { host, ipAddress, id } = context.request;
  const action = new URL(request.url).pathname.slice(AUTH_PATH.length);
  try {
    const origin = await context.origin();
    if (origin === null || !isAuthAction(request.method, action)) throw notFound('page', { host, action });
    checkSameOrigin(request.method, request.headers, origin);
    if (action === 'callback/credentials') runtime.limits.signIn.take(ipAddress);
    const secure = runtime.settings.PORTAL_SCHEME === 'https';
    const cookies = parseCookies(request.headers.get('cookie'));
    const { device, line } = deviceOf(cookies, secure);
    const left = await sessionTokenOf(cookies, runtime.settings.SESSION_SECRET, secure);
    const answer = await answerAuth(request, action, origin, {
      secret: runtime.settings.SESSION_SECRET,
      secure,
      fields: WAY_FIELDS,
      signIn: async (given) => {
        const token = await enter(context, device, given);
        // The browser forgets the session it had; nobody else shall remember it.
        if (left !== undefined) await signOut(runtime.services, { token: left });
        return token;
      },
      signOut: (token) => signOut(runtime.services, { token }),
      onTrouble: (code) => runtime.log.warn({ code, requestId: id }, 'next-auth reports trouble'),
    });
    if (line !== null && action === 'callback/credentials') answer.headers.append('set-cookie', line);
    return answer;
  } catch (thrown) {
    const error = toAppError(thrown);
    logError(runtime.log, error, { path: AUTH_PATH + action, requestId: id });
    return errorResponse(error);
  }
}
