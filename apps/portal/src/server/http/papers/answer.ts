import { AppError, notFound } from '@koreshok/domain';

import { type PortalRuntime, portalContext } from '../../context/index.ts';
import { checkDeclared } from '../../declaration/index.ts';
import { logError, toAppError } from '../../errors/index.ts';
import { errorResponse, NEVER_KEPT } from '../answer.ts';
import { paperDownloads } from './downloads.ts';

export const PAPERS_PATH = '/api/papers/';

/** Answers a file of a client's documents, or an archive of them. */
export async function answerPaper(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  const url = new URL(request.url);
  const name = url.pathname.slice(PAPERS_PATH.length);
  try {
    const found = paperDownloads.find((each) => each.name === name);
    const actor = (await context.session())?.actor ?? null;
    if (actor === null) throw signInFirst();
    if (found === undefined) throw notFound('page', { name });
    checkDeclared(found, actor);
    const { body, headers } = await found.answer(
      context.services,
      actor,
      Object.fromEntries(url.searchParams),
    );
    return new Response(body, {
      headers: { 'cache-control': NEVER_KEPT, 'x-content-type-options': 'nosniff', ...headers },
    });
  } catch (thrown) {
    const error = toAppError(thrown);
    logError(runtime.log, error, { path: PAPERS_PATH + name, requestId: context.request.id });
    return errorResponse(error);
  }
}

function signInFirst(): AppError {
  return new AppError(
    'unauthenticated',
    'session.missing',
    'Сеанс закончился. Войдите ещё раз и повторите скачивание.',
  );
}
