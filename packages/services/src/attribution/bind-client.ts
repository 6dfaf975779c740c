import { inTransaction, scoped } from '@koreshok/db';
import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { type Binding, bindByCode } from './bind.ts';
import { codeField } from './code.ts';

export const bindClientInput = z.object({ clientId: idField, partnerCode: codeField });
export type BindClientInput = z.input<typeof bindClientInput>;

/**
 * Binds a client that came without a code to the agent of a code. Done by the operator or the client's reseller.
 * @throws AppError `client.not_found`, `partner_code.unknown`, `partner_code.not_open`.
 */
export async function bindClient(
  context: ServiceContext,
  actor: Actor,
  input: BindClientInput,
): Promise<Binding> {
  const { clientId, partnerCode } = readInput(bindClientInput, input);
  requireKind(actor, 'operator', 'reseller');
  const now = context.clock.now();
  const client = await scoped(
    context.database,
    accessFor(actor, 'identity', 'write', now),
  ).organization.findFirst({
    where: { id: clientId },
    select: { id: true, providerId: true, inn: true },
  });
  if (client === null) throw notFound('client');
  return inTransaction(context.database, async (transaction) => {
    const binding = await bindByCode(transaction, client, partnerCode, now);
    if (binding.boundNow) {
      await writeAudit(transaction, actor, now, {
        organizationId: client.id,
        action: 'client.attributed',
        subjectType: 'Organization',
        subjectId: client.id,
        details: { agentId: binding.agentId },
      });
    }
    return binding;
  });
}
