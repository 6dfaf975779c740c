import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { isOrganizationInn, isOgrn, isOgrnip } from '@koreshok/fiscal/identifiers';
import { z } from 'zod';
import { bindNewClient } from '../attribution/bind.ts';
import { codeField } from '../attribution/code.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { innField, kppField, lineField, optionalLineField, readInput } from '../input/index.ts';
import { join } from '../members/join.ts';
import { ADDED_A_DAY } from './limits.ts';
import type { Joiner } from './person.ts';
import { WHOLE_OWNER } from './whole-owner.ts';

export const addOwnOrganizationInput = z
  .object({
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
    name: lineField(255),
    shortName: lineField(120),
    address: optionalLineField(500),
    /** Of the agent who brought the client. */
    partnerCode: codeField.optional(),
  })
  .refine(({ inn, kpp }) => isOrganizationInn(inn) || kpp === '', {
    path: ['kpp'],
    message: 'У предпринимателя нет КПП. Оставьте поле пустым.',
  });
export type AddOwnOrganizationInput = z.input<typeof addOwnOrganizationInput>;

const DAY = 86_400_000;

/**
 * Makes a client under the brand the person is signed in at, with him as its owner: only when there is none with this
 * ИНН, whatever its КПП. Of one that is there he learns that alone.
 * @throws AppError `organization.taken` (conflict), `organization.too_many` (too_many_requests).
 */
export async function addOwnOrganization(
  context: ServiceContext,
  { userId, brand }: Joiner,
  input: AddOwnOrganizationInput,
): Promise<{ readonly id: string }> {
  const { partnerCode, ...fields } = readInput(addOwnOrganizationInput, input);
  const now = context.clock.now();
  const id = newId(now);
  const providerId = brand.organizationId;
  try {
    await inTransaction(context.database, async (transaction) => {
      const added = await transaction.auditEntry.findMany({
        where: {
          actorUserId: userId,
          action: 'organization.added_by_owner',
          at: { gt: new Date(now.getTime() - DAY) },
        },
        select: { id: true },
        take: ADDED_A_DAY,
      });
      if (added.length >= ADDED_A_DAY) throw tooMany();
      const there = await transaction.organization.findFirst({
        where: { providerId, kind: 'client', inn: fields.inn },
        select: { id: true },
      });
      if (there !== null) throw taken();
      await transaction.organization.create({
        data: { ...fields, id, providerId, kind: 'client', createdAt: now },
        select: { id: true },
      });
      await bindNewClient(transaction, { id, providerId, inn: fields.inn }, partnerCode, now);
      await join(transaction, id, userId, WHOLE_OWNER, now);
      await writeAudit(transaction, { userId, organizationId: id }, now, {
        organizationId: id,
        action: 'organization.added_by_owner',
        subjectType: 'Organization',
        subjectId: id,
        details: { inn: fields.inn, kpp: fields.kpp },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'Organization_providerId_kind_inn_kpp_key')) throw error;
    throw taken(error);
  }
  return { id };
}

function taken(cause?: unknown): AppError {
  return new AppError(
    'conflict',
    'organization.taken',
    'Организация с этим ИНН уже работает здесь. Попросите доступ у её администратора или войдите в неё по её электронной подписи.',
    { fields: { inn: 'Уже работает здесь.' }, cause },
  );
}

function tooMany(): AppError {
  return new AppError(
    'too_many_requests',
    'organization.too_many',
    `За сутки можно добавить до ${ADDED_A_DAY} организаций. Продолжите завтра.`,
  );
}
