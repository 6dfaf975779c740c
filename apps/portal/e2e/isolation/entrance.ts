import { AppError } from '@koreshok/domain';
import { TRPCError } from '@trpc/server';

import { type PortalRuntime, portalContext } from '../../src/server/context/index.ts';
import type { Declaration } from '../../src/server/declaration/index.ts';
import { answerDownload, DOWNLOAD_PATH } from '../../src/server/http/downloads/answer.ts';
import { fileDownloads } from '../../src/server/http/downloads/downloads.ts';
import { answerExport, EXPORT_PATH } from '../../src/server/http/exports/answer.ts';
import { listExports } from '../../src/server/http/exports/exports.ts';
import { answerUpload, UPLOAD_PATH } from '../../src/server/http/uploads/answer.ts';
import { fileUploads } from '../../src/server/http/uploads/uploads.ts';
import { answerPaper, PAPERS_PATH } from '../../src/server/http/papers/answer.ts';
import { paperDownloads } from '../../src/server/http/papers/downloads.ts';
import { answerRest, REST_PATH } from '../../src/server/http/rest/answer.ts';
import { restRoutes } from '../../src/server/http/rest/routes.ts';
import { createCallerFactory } from '../../src/server/procedures/index.ts';
import { appRouter } from '../../src/server/routers/index.ts';

/** Who attacks: by which host, with which cookie and which key, if any. */
export interface Attacker {
  readonly host: string;
  readonly cookie: string | null;
  readonly apiKey: string | null;
}

export type Outcome =
  | { readonly answered: true; readonly text: string }
  | { readonly answered: false; readonly kind: AppError['kind']; readonly code: string };

/** One door of the portal, with what it declares and the way through it. */
export interface Entrance {
  readonly name: string;
  readonly declaration: Declaration;
  readonly changes: boolean;
  readonly call: (runtime: PortalRuntime, attacker: Attacker, input: unknown) => Promise<Outcome>;
}

/** Every door there is: made from the routers and routes, so that none can be forgotten. */
export function allEntrances(): readonly Entrance[] {
  return [...procedures(), ...routes(), ...downloads(), ...papers(), ...uploads(), ...files()];
}

interface ProcedureDefinition {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly meta?: Declaration;
}

/** Procedures by path with what they declare; `meta` is absent where one was made without. */
export function declaredProcedures(): readonly (readonly [string, ProcedureDefinition])[] {
  const flat: Readonly<Record<string, unknown>> = appRouter._def.procedures;
  return Object.entries(flat).map(([path, procedure]) => {
    const { _def } = procedure as { readonly _def: ProcedureDefinition };
    return [path, _def] as const;
  });
}

const createCaller = createCallerFactory(appRouter);

function procedures(): Entrance[] {
  return declaredProcedures().map(([path, { type, meta }]) => {
    if (meta === undefined) throw new Error(`${path} declares nothing`);
    return {
      name: `tRPC ${path}`,
      declaration: meta,
      changes: type === 'mutation',
      call: (runtime, attacker, input) =>
        outcome(async () => {
          const context = portalContext(runtime, headersOf(attacker));
          const found = path
            .split('.')
            .reduce<unknown>((at, step) => Reflect.get(at as object, step), createCaller(context));
          const answer: unknown = await (found as (input: unknown) => Promise<unknown>)(input);
          return JSON.stringify(type === 'subscription' ? await firstOf(answer) : answer) ?? '';
        }),
    };
  });
}

function routes(): Entrance[] {
  return restRoutes.map((route) => ({
    name: `REST ${route.method} ${route.path}`,
    declaration: route,
    changes: route.method !== 'GET',
    call: async (runtime, attacker, input) => {
      const given = { ...(input as Record<string, unknown>) };
      const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = String(given[name]);
        delete given[name];
        return encodeURIComponent(value);
      });
      const url = new URL(`http://${attacker.host}${REST_PATH}${path}`);
      if (route.method === 'GET')
        for (const [name, value] of Object.entries(given)) url.searchParams.set(name, String(value));
      const body = route.method === 'GET' ? {} : { body: JSON.stringify(given) };
      return httpOutcome(
        await answerRest(
          runtime,
          new Request(url, { method: route.method, headers: headersOf(attacker), ...body }),
        ),
      );
    },
  }));
}

function downloads(): Entrance[] {
  return listExports.map((each) => ({
    name: `export ${each.name}`,
    declaration: each,
    changes: false,
    call: async (runtime, attacker, input) => {
      const url = new URL(`http://${attacker.host}${EXPORT_PATH}${each.name}`);
      for (const [name, value] of Object.entries(input as object)) url.searchParams.set(name, String(value));
      return httpOutcome(await answerExport(runtime, new Request(url, { headers: headersOf(attacker) })));
    },
  }));
}

function files(): Entrance[] {
  return fileDownloads.map((each) => ({
    name: `download ${each.name}`,
    declaration: each,
    changes: false,
    call: async (runtime, attacker, input) => {
      const url = new URL(`http://${attacker.host}${DOWNLOAD_PATH}${each.name}`);
      for (const [name, value] of Object.entries(input as object)) url.searchParams.set(name, String(value));
      return httpOutcome(await answerDownload(runtime, new Request(url, { headers: headersOf(attacker) })));
    },
  }));
}

function papers(): Entrance[] {
  return paperDownloads.map((each) => ({
    name: `papers ${each.name}`,
    declaration: each,
    changes: false,
    call: async (runtime, attacker, input) => {
      const url = new URL(`http://${attacker.host}${PAPERS_PATH}${each.name}`);
      for (const [name, value] of Object.entries(input as object)) url.searchParams.set(name, String(value));
      return httpOutcome(await answerPaper(runtime, new Request(url, { headers: headersOf(attacker) })));
    },
  }));
}

/** A file that every door would take for what it looks for. */
const FILE = 'Модель;Заводской номер;РНМ;Номер ФН\nАтол 30Ф;1;2;3\n';

function uploads(): Entrance[] {
  return fileUploads.map((each) => ({
    name: `upload ${each.name}`,
    declaration: each,
    changes: true,
    call: async (runtime, attacker, input) => {
      const url = new URL(`http://${attacker.host}${UPLOAD_PATH}${each.name}?file-name=chuzhoy.csv`);
      for (const [name, value] of Object.entries(input as object)) url.searchParams.set(name, String(value));
      const request = new Request(url, { method: 'POST', headers: headersOf(attacker), body: FILE });
      return httpOutcome(await answerUpload(runtime, request));
    },
  }));
}

export function headersOf({ host, cookie, apiKey }: Attacker): Headers {
  return new Headers({
    host,
    'x-forwarded-for': '192.0.2.7',
    ...(cookie === null ? {} : { cookie }),
    ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
  });
}

/** The first value of a live stream, which is then left. */
async function firstOf(stream: unknown): Promise<unknown> {
  for await (const value of stream as AsyncIterable<unknown>) return value;
  return undefined;
}

async function outcome(work: () => Promise<string>): Promise<Outcome> {
  try {
    return { answered: true, text: await work() };
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof AppError) return { answered: false, kind: cause.kind, code: cause.code };
    throw error;
  }
}

const KINDS: Readonly<Record<number, AppError['kind']>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'too_many_requests',
  500: 'internal',
  503: 'unavailable',
};

async function httpOutcome(response: Response): Promise<Outcome> {
  const text = await response.text();
  if (response.ok) return { answered: true, text };
  const { code } = JSON.parse(text) as { code: string };
  return { answered: false, kind: KINDS[response.status] ?? 'internal', code };
}
