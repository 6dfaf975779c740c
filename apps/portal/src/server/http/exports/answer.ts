import { AppError, notFound } from '@koreshok/domain';
import { BYTE_ORDER_MARK, type Cell, csvLine } from '@koreshok/services/csv';
import { workbookOf } from '@koreshok/services/tables';

import { type PortalRuntime, portalContext } from '../../context/index.ts';
import { checkDeclared } from '../../declaration/index.ts';
import { logError, toAppError } from '../../errors/index.ts';
import { errorResponse, NEVER_KEPT } from '../answer.ts';
import type { AnyExport } from './export.ts';
import { listExports } from './exports.ts';

export const EXPORT_PATH = '/api/export/';

/** Rows a file holds at most: more is a matter for the programming interface. */
const MOST_ROWS = 50_000;

/** A workbook is made in memory, so it holds fewer. */
const MOST_ROWS_OF_WORKBOOK = 10_000;

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Answers a download of a filtered list: CSV is written while it is read, a workbook (`format=xlsx`) at once. */
export async function answerExport(runtime: PortalRuntime, request: Request): Promise<Response> {
  const context = portalContext(runtime, request.headers);
  const url = new URL(request.url);
  const name = url.pathname.slice(EXPORT_PATH.length);
  try {
    const found = listExports.find((each) => each.name === name);
    const session = await context.session();
    const actor = session?.actor ?? null;
    if (session === null || actor === null) throw signInFirst();
    if (found === undefined) throw notFound('page', { name });
    checkDeclared(found, actor);
    const read = found.read(
      context.services,
      actor,
      Object.fromEntries(url.searchParams),
      session.brand.host,
    );
    // The first part is read before the answer begins, so that a refusal is an answer and not a broken file.
    const first = await read(undefined);
    const format = url.searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
    const body = format === 'xlsx' ? await workbookFile(found, first, read) : fileOf(found, first, read);
    return new Response(body, {
      headers: {
        'content-type': MEDIA_TYPES[format],
        'content-disposition': `attachment; filename="${found.fileName}-${dayOf(context.services.clock.now())}.${format}"`,
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

async function workbookFile(
  found: AnyExport,
  first: Awaited<ReturnType<Read>>,
  read: Read,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = [...first.lines];
  for (let { next } = first; next !== null; ) {
    const part = await read(next);
    lines.push(...part.lines);
    if (lines.length > MOST_ROWS_OF_WORKBOOK) throw tooLong();
    next = part.next;
  }
  return Uint8Array.from(await workbookOf(found.heading, lines));
}

function tooLong(): AppError {
  return new AppError(
    'bad_request',
    'export.too_long',
    'В списке больше 10 000 строк, книга Excel столько не вмещает. Скачайте CSV или сузьте список фильтрами.',
  );
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
