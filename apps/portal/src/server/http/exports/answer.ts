import { AppError, notFound } from '@koreshok/domain';
import { BYTE_ORDER_MARK, type Cell, csvLine } from '@koreshok/services/csv';

import { type PortalRuntime, portalContext } from '../../context/index.ts';
import { checkDeclared } from '../../declaration/index.ts';
import { logError, toAppError } from '../../errors/index.ts';
import { errorResponse, NEVER_KEPT } from '../answer.ts';
import type { AnyExport } from './export.ts';
import { listExports } from './exports.ts';

export const EXPORT_PATH = '/api/export/';

/** Rows a file holds at most: more is a matter for the programming interface. */
const MOST_ROWS = 50_000;

/** Answers a download of a filtered list, written while it is read. */
export async function answerExport(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  const url = new URL(request.url);
  const name = url.pathname.slice(EXPORT_PATH.length);
  try {
    const found = listExports.find((each) => each.name === name);
    const actor = (await context.session())?.actor ?? null;
    if (actor === null) throw signInFirst();
    if (found === undefined) throw notFound('page', { name });
    checkDeclared(found, actor);
    const read = found.read(context.services, actor, Object.fromEntries(url.searchParams));
    // The first part is read before the answer begins, so that a refusal is an answer and not a broken file.
    const first = await read(undefined);
    return new Response(fileOf(found, first, read), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${found.fileName}-${dayOf(context.services.clock.now())}.csv"`,
        'cache-control': NEVER_KEPT,
      },
    });
  } catch (thrown) {
    const error = toAppError(thrown);
    logError(runtime.log, error, { path: EXPORT_PATH + name, requestId: context.request.id });
    return errorResponse(error);
  }
}

type Read = ReturnType<AnyExport['read']>;

function fileOf(found: AnyExport, first: Awaited<ReturnType<Read>>, read: Read): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const linesOf = (lines: readonly (readonly Cell[])[]) => encoder.encode(lines.map(csvLine).join(''));
  let next = first.next;
  let written = first.lines.length;
  return new ReadableStream({
    start: (file) => {
      file.enqueue(encoder.encode(BYTE_ORDER_MARK + csvLine(found.heading)));
      file.enqueue(linesOf(first.lines));
      if (next === null) file.close();
    },
    pull: async (file) => {
      if (next === null || written >= MOST_ROWS) return file.close();
      const part = await read(next);
      next = part.next;
      written += part.lines.length;
      file.enqueue(linesOf(part.lines));
      if (next === null) file.close();
    },
  });
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

function signInFirst(): AppError {
  return new AppError(
    'unauthenticated',
    'session.missing',
    'Сеанс закончился. Войдите ещё раз и повторите скачивание.',
  );
}
