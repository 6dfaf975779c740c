import { AppError, notFound } from '@koreshok/domain';

import { type PortalRuntime, portalContext } from '../../context/index.ts';
import { checkChange } from '../../declaration/index.ts';
import { logError, toAppError } from '../../errors/index.ts';
import { checkSameOrigin } from '../../security/same-origin.ts';
import { errorResponse, jsonResponse } from '../answer.ts';
import { readBody } from './body.ts';
import { filesIn } from './parts.ts';
import { fileUploads } from './uploads.ts';

export const UPLOAD_PATH = '/api/upload/';

/** The parameter that carries the file's own name. */
const FILE_NAME = 'file-name';

/** Takes a file in: who asks and whether he may is settled before a byte of the body is read. */
export async function answerUpload(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  const url = new URL(request.url);
  const name = url.pathname.slice(UPLOAD_PATH.length);
  try {
    checkSameOrigin(request.method, request.headers, (await context.origin()) ?? '');
    const found = fileUploads.find((each) => each.name === name);
    const session = await context.session();
    const actor = session?.actor ?? null;
    if (session === null || actor === null) throw signInFirst();
    if (found === undefined) throw notFound('page', { name });
    checkChange(found, actor);
    context.limits.upload.take(session.sessionId);
    const { [FILE_NAME]: fileName = '', ...raw } = Object.fromEntries(url.searchParams);
    const bytes = await readBody(request, found.mostBytes);
    const contentType = request.headers.get('content-type') ?? '';
    const { file, files } = await filesIn(bytes, contentType, found.parts ?? ['file'], fileName);
    return jsonResponse(await found.accept(context.services, actor, raw, file, files));
  } catch (thrown) {
    const error = toAppError(thrown);
    logError(runtime.log, error, { path: UPLOAD_PATH + name, requestId: context.request.id });
    return errorResponse(error);
  }
}

function signInFirst(): AppError {
  return new AppError(
    'unauthenticated',
    'session.missing',
    'Сеанс закончился. Войдите ещё раз и повторите загрузку.',
  );
}
