import { type Actor, AppError } from '@koreshok/domain';
import { initTRPC } from '@trpc/server';
import superjson from 'superjson';

import type { PortalContext, PortalSession } from '../context/index.ts';
import { checkChange, checkDeclared, type Declaration } from '../declaration/index.ts';
import { appErrorOf, logError, publicError, toTrpcError } from '../errors/index.ts';

export type AppRouterContext = PortalContext;

/** What a procedure of a signed-in caller gets on top. */
export interface SignedInContext extends PortalContext {
  readonly viewer: PortalSession;
  readonly actor: Actor;
}

const t = initTRPC
  .context<PortalContext>()
  .meta<Declaration>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: { httpStatus: shape.data.httpStatus, ...publicError(appErrorOf(error)) },
    }),
    // A stream ends within a minute and is opened anew, with the session looked up again.
    sse: {
      maxDurationMs: 60_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 45_000 },
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Translates whatever is thrown below into the one error model, and writes it down with its details. */
const withErrors = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toTrpcError(result.error);
  logError(ctx.log, appErrorOf(error), { path, requestId: ctx.request.id });
  throw error;
});

const base = t.procedure.use(withErrors);

/** A procedure that answers anybody. Its declaration is the only way to make one. */
export function publicProcedure(
  declaration: Declaration & { kind: 'public'; permission: 'nobody-in-particular' },
) {
  return base.meta(declaration);
}

/** A procedure of a signed-in caller whose role and organization the policy admits to what is declared. */
export function procedure(declaration: Declaration) {
  return base.meta(declaration).use(async ({ ctx, next, type }) => {
    const session = await ctx.session();
    if (session === null) throw signInFirst();
    const { actor } = session;
    if (actor === null)
      throw session.secondFactor.standing === 'demanded' ? factorFirst() : nothingToActFor();
    if (type === 'mutation') checkChange(declaration, actor);
    else checkDeclared(declaration, actor);
    return next({ ctx: { ...ctx, actor, viewer: { ...session, actor } } satisfies SignedInContext });
  });
}

/** A procedure of a signed-in person about himself, with an organization or before he has one. */
export function personProcedure(declaration: Declaration & { permission: 'signed-in' }) {
  return base.meta(declaration).use(async ({ ctx, next }) => {
    const viewer = await ctx.session();
    if (viewer === null) throw signInFirst();
    return next({ ctx: { ...ctx, viewer } });
  });
}

function signInFirst(): AppError {
  return new AppError(
    'unauthenticated',
    'session.missing',
    'Сеанс закончился. Войдите ещё раз — введённое сохранится.',
  );
}

/** The code by which pages lead to where a factor is set up. */
export const FACTOR_DEMANDED = 'session.second_factor_demanded';

function factorFirst(): AppError {
  return new AppError(
    'forbidden',
    FACTOR_DEMANDED,
    'Организация требует второй фактор для входа. Подключите его в разделе «Безопасность», и кабинет откроется.',
  );
}

function nothingToActFor(): AppError {
  return new AppError(
    'forbidden',
    'session.no_organization',
    'На этом сайте у вас нет ни одной организации. Попросите её владельца снова дать вам доступ.',
  );
}
