import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { type Actor, accessFor, AppError, newId } from '@koreshok/domain';
import { isOrganizationInn, isOgrn, isOgrnip } from '@koreshok/fiscal/identifiers';
import { z } from 'zod';
import { bindNewClient } from '../attribution/bind.ts';
import { codeField } from '../attribution/code.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import {
  emailField,
  innField,
  kppField,
  lineField,
  optionalLineField,
  readInput,
  timeZoneField,
} from '../input/index.ts';

export const createOrganizationInput = z
  .object({
    kind: z.enum(['reseller', 'agent', 'service_center', 'client']),
    name: lineField(255),
    shortName: lineField(120),
    inn: innField,
    kpp: kppField.default(''),
    ogrn: z
      .string()
      .trim()
      .refine(
        (text) => text === '' || isOgrn(text) || isOgrnip(text),
        'В ОГРН не сходится контрольная цифра.',
      )
      .default(''),
    address: optionalLineField(500),
    email: z.union([emailField, z.literal('')]).default(''),
    phone: optionalLineField(20),
    timeZone: timeZoneField.default('Europe/Moscow'),
    /** Of the agent who brought the client. */
    partnerCode: codeField.optional(),
  })
  .refine(({ inn, kpp }) => isOrganizationInn(inn) || kpp === '', {
    path: ['kpp'],
    message: 'У предпринимателя нет КПП. Оставьте поле пустым.',
  })
  .refine(({ kind, partnerCode }) => kind === 'client' || partnerCode === undefined, {
    path: ['partnerCode'],
    message: 'Партнёрский код указывают только для клиента.',
  });
export type CreateOrganizationInput = z.input<typeof createOrganizationInput>;

/**
 * Adds an organization under the actor's own. The operator adds any kind, a reseller all but resellers.
 * A client is bound to the agent who brought its ИНН first.
 * @throws AppError `organization.taken` (conflict) when one of the kind with this ИНН and КПП is there already.
 */
export async function createOrganization(
  context: ServiceContext,
  actor: Actor,
  input: CreateOrganizationInput,
): Promise<{ readonly id: string }> {
  const { partnerCode, ...fields } = readInput(createOrganizationInput, input);
  requireKind(
    actor,
    ...(fields.kind === 'reseller' ? (['operator'] as const) : (['operator', 'reseller'] as const)),
  );
  const now = context.clock.now();
  accessFor(actor, 'identity', 'write', now);
  const id = newId(now);
  const providerId = actor.organizationId;
  try {
    await inTransaction(context.database, async (transaction) => {
      await transaction.organization.create({
        data: { ...fields, id, providerId, createdAt: now },
        select: { id: true },
      });
      if (fields.kind === 'client') {
        await bindNewClient(transaction, { id, providerId, inn: fields.inn }, partnerCode, now);
      }
      await writeAudit(transaction, actor, now, {
        organizationId: id,
        action: 'organization.created',
        subjectType: 'Organization',
        subjectId: id,
        details: { kind: fields.kind, inn: fields.inn, partnerCode: partnerCode ?? null },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'Organization_providerId_kind_inn_kpp_key')) throw error;
    throw new AppError(
      'conflict',
      'organization.taken',
      'Организация с такими ИНН и КПП уже есть. Найдите её в списке.',
      {
        fields: { inn: 'Организация с таким ИНН уже есть.' },
        cause: error,
      },
    );
  }
  return { id };
}
