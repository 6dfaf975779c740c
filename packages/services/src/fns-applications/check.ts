import { type Actor, accessFor, type ApplicationFinding, preFlight } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { readContent } from './content.ts';
import { factsOf } from './facts.ts';
import { requireApplication } from './require.ts';

export const fnsApplicationInput = z.object({ applicationId: idField });
export type FnsApplicationInput = z.input<typeof fnsApplicationInput>;

/**
 * Looks through an application before it leaves; see `preFlight`.
 * @throws AppError `fns_application.not_found`, `access.denied`.
 */
export async function checkFnsApplication(
  context: ServiceContext,
  actor: Actor,
  input: FnsApplicationInput,
): Promise<readonly ApplicationFinding[]> {
  const { applicationId } = readInput(fnsApplicationInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const found = await requireApplication(context, access, applicationId);
  const { unsafeClient } = context.database;
  const { content } = await unsafeClient.fnsApplication.findFirstOrThrow({
    where: { organizationId: found.organizationId, id: applicationId },
    select: { content: true },
  });
  const form = readContent(content);
  return preFlight(form, await factsOf(unsafeClient, found, form, context.clock.now()));
}
