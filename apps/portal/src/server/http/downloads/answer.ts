import { AppError, notFound } from '@koreshok/domain';

import { type PortalRuntime, portalContext } from '../../context/index.ts';
import { checkDeclared } from '../../declaration/index.ts';
import { logError, toAppError } from '../../errors/index.ts';
import { errorResponse, NEVER_KEPT } from '../answer.ts';
import { fileDownloads } from './downloads.ts';

export const DOWNLOAD_PATH = '/api/download/';

/** Gives a file out, always to be saved and never to be shown as a page of ours. */
export async function answerDownload(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  const url = new URL(request.url);
  const name = url.pathname.slice(DOWNLOAD_PATH.length);
  try {
    const found = fileDownloads.find((each) => each.name === name);
    const actor = (await context.session())?.actor ?? null;
    if (actor === null) throw signInFirst();
    if (found === undefined) throw notFound('page', { name });
    checkDeclared(found, actor);
    const file = await found.open(context.services, actor, Object.fromEntries(url.searchParams));
    const streamed = 'stream' in file;
    return new Response(streamed ? file.stream : Uint8Array.from(file.bytes), {
      headers: {
        'content-type': file.mediaType,
        ...(streamed ? { 'content-length': String(file.sizeBytes) } : {}),
        'content-disposition': dispositionOf(file.name),
        'x-content-type-options': 'nosniff',
        'cache-control': NEVER_KEPT,
      },
    });
  } catch (thrown) {
    const error = toAppError(thrown);
    logError(runtime.log, error, { path: DOWNLOAD_PATH + name, requestId: context.request.id });
    return errorResponse(error);
  }
}

/** The name for saving, its letters encoded (RFC 6266 and RFC 8187). */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_').slice(-100);
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function signInFirst(): AppError {
  return new AppError(
    'unauthenticated',
    'session.missing',
    'Сеанс закончился. Войдите ещё раз и повторите скачивание.',
  );
}
