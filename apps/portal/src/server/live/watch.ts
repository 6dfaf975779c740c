import { type Actor, AppError } from '@koreshok/domain';

import { appErrorOf, logError, toTrpcError } from '../errors/index.ts';
import type { SignedInContext } from '../procedures/index.ts';
import { changes, type ChangesOptions } from './changes.ts';

/**
 * A live stream of a signed-in caller. The session and what it may do are looked up before every look: a session that
 * ended, or acts for somebody else by now, ends the stream.
 * @throws TRPCError with an AppError behind it: `live.too_many`, `session.missing`, and whatever `read` refuses.
 */
export async function* watch<T>(
  ctx: SignedInContext,
  options: ChangesOptions,
  read: (actor: Actor) => Promise<T>,
): AsyncGenerator<T, void> {
  const leave = ctx.limits.live.enter(ctx.viewer.sessionId);
  try {
    yield* changes(async () => read(await actorNow(ctx)), options);
  } catch (thrown) {
    // The procedure has long returned: what ends its stream is translated and written down here.
    const error = toTrpcError(thrown);
    logError(ctx.log, appErrorOf(error), { stream: true, requestId: ctx.request.id });
    throw error;
  } finally {
    leave();
  }
}

async function actorNow(ctx: SignedInContext): Promise<Actor> {
  const actor = (await ctx.sessionNow())?.actor;
  if (actor?.organizationId === ctx.actor.organizationId) return actor;
  throw new AppError('unauthenticated', 'session.missing', 'Сеанс закончился. Войдите ещё раз.');
}
