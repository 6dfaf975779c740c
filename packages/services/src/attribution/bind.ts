import { isUniqueViolation, type Transaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';

/** Which agent a client belongs to after a try to bind it. */
export interface Binding {
  readonly agentId: string;
  /** False when an earlier contact had bound the client: the first one stays. */
  readonly boundNow: boolean;
}

/**
 * Binds a client to the agent of a partner code, inside the caller's transaction. The first contact wins for good.
 * @throws AppError `partner_code.unknown` (bad_request) for a code that is closed, unknown, or of another provider.
 */
export async function bindByCode(
  transaction: Transaction,
  client: { readonly id: string; readonly providerId: string },
  code: string,
  at: Date,
): Promise<Binding> {
  const found = await transaction.partnerCode.findFirst({
    where: {
      code,
      closedAt: null,
      organization: { kind: 'agent', state: 'active', providerId: client.providerId },
    },
    select: { id: true, organizationId: true },
  });
  if (found === null) {
    throw new AppError(
      'bad_request',
      'partner_code.unknown',
      'Такого партнёрского кода нет. Проверьте его или оставьте поле пустым.',
      { fields: { partnerCode: 'Такого кода нет.' } },
    );
  }
  try {
    await transaction.attribution.create({
      data: {
        organizationId: client.id,
        agentId: found.organizationId,
        partnerCodeId: found.id,
        boundAt: at,
      },
      select: { organizationId: true },
    });
    return { agentId: found.organizationId, boundNow: true };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const first = await transaction.attribution.findUniqueOrThrow({
      where: { organizationId: client.id },
      select: { agentId: true },
    });
    return { agentId: first.agentId, boundNow: false };
  }
}
