import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { type Actor, AppError, exchangeParticipantProblem, type Requisites } from '@koreshok/domain';
import { isOrganizationInn } from '@koreshok/fiscal/identifiers';
import type { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { bankProblems, requisiteFields } from './fields.ts';
import { requisitesOwner } from './owner.ts';
import { readRequisites } from './read.ts';

export const saveRequisitesInput = requisiteFields.extend({ clientId: idField.optional() });
export type SaveRequisitesInput = z.input<typeof saveRequisitesInput>;

/**
 * Changes the requisites that are named and leaves the others as they are, so that a form may be filled step by step.
 * A contract already made keeps those it was made with.
 * @returns the version of the requisites and the names of those that changed.
 * @throws AppError `client.not_found`, `requisites.unfit` (bad_request) for accounts that do not fit the БИК, a КПП
 * of a sole trader or a participant of another operator of exchange, `organization.taken` (conflict) for a КПП under which the organization is there already.
 */
export async function saveRequisites(
  context: ServiceContext,
  actor: Actor,
  input: SaveRequisitesInput,
): Promise<{ readonly version: number; readonly changed: readonly string[] }> {
  const { clientId, ...given } = readInput(saveRequisitesInput, input);
  const organizationId = await requisitesOwner(context, actor, 'write', clientId);
  const now = context.clock.now();
  try {
    return await inTransaction(context.database, async (transaction) => {
      const before = await readRequisites(transaction, organizationId);
      const after: Requisites = { ...before.requisites, ...told(given) };
      refuseUnfit(after);
      const changed = changedNames(before.requisites, given);
      if (changed.length === 0) return { version: before.version, changed };
      const [own, beside] = split(given);
      if (Object.keys(own).length > 0) {
        await transaction.organization.update({
          where: { id: organizationId },
          data: own,
          select: { id: true },
        });
      }
      const version = before.version + 1;
      await transaction.requisites.upsert({
        where: { organizationId },
        create: { ...beside, organizationId, version, updatedAt: now },
        update: { ...beside, version, updatedAt: now },
        select: { organizationId: true },
      });
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: 'requisites.changed',
        subjectType: 'Organization',
        subjectId: organizationId,
        details: { changed, version },
      });
      return { version, changed };
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'Organization_providerId_kind_inn_kpp_key')) throw error;
    throw new AppError('conflict', 'organization.taken', 'Организация с такими ИНН и КПП уже есть.', {
      fields: { kpp: 'Организация с таким КПП уже есть.' },
      cause: error,
    });
  }
}

type Given = Omit<z.output<typeof saveRequisitesInput>, 'clientId'>;

function changedNames(before: Requisites, given: Given): string[] {
  return Object.entries(given)
    .filter(([name, value]) => value !== undefined && before[name as keyof Requisites] !== value)
    .map(([name]) => name);
}

type Told<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The named ones alone. */
function told<T extends object>(given: T): Told<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Told<T>;
}

/** What stands on the organization's own row, and what beside it. */
function split({ name, shortName, kpp, ogrn, email, phone, ...beside }: Given) {
  return [told({ name, shortName, kpp, ogrn, email, phone }), told(beside)] as const;
}

function refuseUnfit(after: Requisites): void {
  const participant = exchangeParticipantProblem(after);
  const fields = {
    ...bankProblems(after),
    ...(participant === null ? {} : { exchangeParticipant: participant }),
    ...(!isOrganizationInn(after.inn) && after.kpp !== ''
      ? { kpp: 'У предпринимателя нет КПП. Оставьте поле пустым.' }
      : {}),
  };
  if (Object.keys(fields).length === 0) return;
  throw new AppError('bad_request', 'requisites.unfit', 'Проверьте поля, отмеченные ниже.', { fields });
}
