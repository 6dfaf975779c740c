import { AppError } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';

import { portalContext, portalRuntime } from '../context/index.ts';
import { createCallerFactory, FACTOR_DEMANDED } from '../procedures/index.ts';
import { appRouter } from '../routers/index.ts';

const createCaller = createCallerFactory(appRouter);

export type Api = ReturnType<typeof createCaller>;

/** The procedures as a page calls them: with this request's brand and session, looked up once however many ask. */
const requestApi = cache(async (): Promise<Api> => {
  const given = new Headers(await headers());
  return createCaller(portalContext(await portalRuntime(), given));
});

/**
 * Reads what a page shows. A visitor without a session is led to signing in and back; what is not there, or not his,
 * becomes the «not found» page; a class closed to his role the «no access» page.
 */
export async function load<T>(read: (api: Api) => Promise<T>): Promise<T> {
  const api = await requestApi();
  try {
    return await read(api);
  } catch (error) {
    const refusal = error instanceof TRPCError && error.cause instanceof AppError ? error.cause : undefined;
    if (refusal === undefined) throw error;
    switch (refusal.kind) {
      case 'unauthenticated':
        return redirect(routes.public.signIn((await headers()).get('x-koreshok-path') ?? undefined));
      // An address that cannot be one leads nowhere, like one that leads to nothing.
      case 'bad_request':
      case 'not_found':
        return notFound();
      case 'forbidden':
        if (refusal.code === FACTOR_DEMANDED) redirect(routes.person.security());
        return forbidden();
      case 'conflict':
      case 'too_many_requests':
      case 'unavailable':
      case 'internal':
        throw error;
      default:
        return neverKind(refusal.kind);
    }
  }
}

/** Like {@link load}, but a bad input (an old cursor, a mistyped filter in the address) answers undefined. */
export async function loadOr<T>(read: (api: Api) => Promise<T>): Promise<T | undefined> {
  const api = await requestApi();
  try {
    return await read(api);
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return undefined;
    return load(() => Promise.reject(error));
  }
}

/** The title of a page about one thing. A refusal is the page's own to show; here it leaves the title to the brand. */
export async function loadTitle(read: (api: Api) => Promise<string>): Promise<Metadata> {
  const api = await requestApi();
  try {
    return { title: await read(api) };
  } catch (error) {
    if (error instanceof TRPCError) return {};
    throw error;
  }
}

function neverKind(kind: never): never {
  throw new Error(`No page for ${String(kind)}`);
}

/** The instant of this request by the clock all services go by. */
export const requestTime = cache(async (): Promise<Date> => (await portalRuntime()).services.clock.now());
