import { notFound } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { idleSeconds } from './idle.ts';
import type { ResolvedSession } from './resolve.ts';

export const switchOrganizationInput = z.object({ organizationId: idField });
export type SwitchOrganizationInput = z.input<typeof switchOrganizationInput>;

/** Goes on in another organization of the same host. @throws AppError `organization.not_found`. */
export async function switchOrganization(
  context: ServiceContext,
  session: ResolvedSession,
  input: SwitchOrganizationInput,
): Promise<void> {
  const { organizationId } = readInput(switchOrganizationInput, input);
  if (!session.organizations.some(({ id }) => id === organizationId)) throw notFound('organization');
  const { unsafeClient } = context.database;
  const { count } = await unsafeClient.userSession.updateMany({
    where: { id: session.sessionId, userId: session.user.id, revokedAt: null },
    data: {
      organizationId,
      idleLimitSeconds: await idleSeconds(unsafeClient, {
        userId: session.user.id,
        organizationId,
        trusted: session.trusted,
      }),
    },
  });
  if (count !== 1) throw notFound('session');
}
