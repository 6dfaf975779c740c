import { inTransaction, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, AppError, newId, notFound, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, innField, instantField, readInput } from '../input/index.ts';

export const createGrantInput = z.object({
  /** The service centre serves under the same operator or reseller as the client. */
  serviceCenterInn: innField,
  registerIds: z.array(idField).min(1, 'Выберите хотя бы одну кассу.').max(1000),
  /** Null means until revoked. */
  validUntil: instantField.nullable().default(null),
});
export type CreateGrantInput = z.input<typeof createGrantInput>;

/**
 * Hands registers of the client over to a service centre: it sees their technical side, and no money.
 * @throws AppError `service_center.not_found`, `register.not_found`, `grant.ends_in_past` (bad_request).
 */
export async function createGrant(
  context: ServiceContext,
  actor: Actor,
  input: CreateGrantInput,
): Promise<{ readonly id: string }> {
  const { serviceCenterInn, registerIds, validUntil } = readInput(createGrantInput, input);
  requireKind(actor, 'client');
  const now = context.clock.now();
  const access = accessFor(actor, 'identity', 'write', now, 'access');
  requireUnnarrowed(actor);
  if (validUntil !== null && validUntil <= now) {
    throw new AppError(
      'bad_request',
      'grant.ends_in_past',
      'Укажите день в будущем или оставьте срок пустым.',
      {
        fields: { validUntil: 'Этот день уже прошёл.' },
      },
    );
  }
  const { organizationId } = actor;
  const id = newId(now);
  const ids = [...new Set(registerIds)];
  await inTransaction(context.database, async (transaction) => {
    const serviceCenter = await transaction.organization.findFirst({
      where: { kind: 'service_center', providerId: actor.providerId, inn: serviceCenterInn, state: 'active' },
      select: { id: true },
    });
    if (serviceCenter === null) throw notFound('service_center');
    const registers = await transaction.cashRegister.findMany({
      where: { AND: [registerScopeWhere(access), { id: { in: ids }, archivedAt: null }] },
      select: { id: true },
    });
    if (registers.length !== ids.length) throw notFound('register');
    await transaction.serviceGrant.create({
      data: {
        id,
        organizationId,
        serviceCenterId: serviceCenter.id,
        validFrom: now,
        validUntil,
        createdById: actor.userId ?? actor.organizationId,
        createdAt: now,
      },
      select: { id: true },
    });
    await transaction.serviceGrantRegister.createMany({
      data: ids.map((cashRegisterId) => ({ organizationId, grantId: id, cashRegisterId })),
    });
    await writeNotice(transaction, now, 'grant_given', organizationId, id);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'grant.created',
      subjectType: 'ServiceGrant',
      subjectId: id,
      details: { serviceCenterId: serviceCenter.id, registers: ids.length },
    });
  });
  return { id };
}
