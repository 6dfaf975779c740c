import type { ServiceContext } from '../context/index.ts';
import { tokenDigest } from './token.ts';

/** Ends the session of a token; a token that is not known, or ended before, is no error. */
export async function signOut(context: ServiceContext, input: { readonly token: string }): Promise<void> {
  await context.database.unsafeClient.userSession.updateMany({
    where: { tokenDigest: tokenDigest(input.token), revokedAt: null },
    data: { revokedAt: context.clock.now() },
  });
}
