import { type Actor, AppError, notFound } from '@koreshok/domain';
import { resolveApiKey } from '@koreshok/services/api-keys';

import { type PortalContext, type PortalRuntime, portalContext } from '../../context/index.ts';
import { checkChange, checkDeclared } from '../../declaration/index.ts';
import { logError, toAppError } from '../../errors/index.ts';
import { errorResponse, jsonResponse } from '../answer.ts';
import { matchRoute } from './match.ts';
import { openApi } from './open-api.ts';
import { restRoutes } from './routes.ts';

export const REST_PATH = '/api/v1';

/** Answers one request of the programming interface: who asks is told by a key, never by a cookie. */
export async function answerRest(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  const url = new URL(request.url);
  const path = url.pathname.slice(REST_PATH.length);
  try {
    const brand = await context.brand();
    const origin = await context.origin();
    if (brand === null || origin === null) throw notFound('page');
    if (request.method === 'GET' && path === '/openapi.json') {
      return jsonResponse(openApi(restRoutes, brand.name, origin));
    }
    const actor = await callerOf(context, request);
    const match = matchRoute(restRoutes, request.method, path);
    if (match === undefined) throw notFound('page', { method: request.method, path });
    if (match.route.method === 'GET') checkDeclared(match.route, actor);
    else checkChange(match.route, actor);
    const input = {
      ...Object.fromEntries(url.searchParams),
      ...(await bodyOf(request)),
      ...match.parameters,
    };
    return jsonResponse(await match.route.answer(context.services, actor, input));
  } catch (thrown) {
    const error = toAppError(thrown);
    logError(runtime.log, error, { path: REST_PATH + path, requestId: context.request.id });
    return errorResponse(error);
  }
}

/** The organization of the key, on its own brand's host only. @throws AppError `api_key.refused`. */
async function callerOf(context: PortalContext, request: Request): Promise<Actor> {
  context.limits.api.take(context.request.ipAddress);
  const secret = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const actor = secret === undefined ? null : await resolveApiKey(context.services, { secret });
  const brand = await context.brand();
  const owner = brand?.organizationId;
  if (actor !== null && (owner === actor.providerId || owner === actor.organizationId)) return actor;
  throw new AppError(
    'unauthenticated',
    'api_key.refused',
    'Ключ не подходит. Передайте действующий ключ в заголовке Authorization: Bearer.',
  );
}

const LONGEST_BODY = 64 * 1024;

/** @throws AppError `request.malformed`. */
async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (request.method !== 'POST') return {};
  const text = await request.text();
  if (text.length > LONGEST_BODY) throw malformed();
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  } catch (cause) {
    throw malformed(cause);
  }
  throw malformed();
}

function malformed(cause?: unknown): AppError {
  return new AppError('bad_request', 'request.malformed', 'Тело запроса должно быть объектом JSON.', {
    cause,
  });
}
