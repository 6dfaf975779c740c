import { type Actor, type MissingRequisite, missingRequisites, type Requisites } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requisitesOwner } from './owner.ts';
import { readRequisites } from './read.ts';

export const getRequisitesInput = z.object({ clientId: idField.optional() });
export type GetRequisitesInput = z.input<typeof getRequisitesInput>;

export interface RequisitesCard extends Requisites {
  /** What a contract still lacks. */
  readonly missing: readonly MissingRequisite[];
}

/** Requisites of the actor's own organization or of a client in its reach. @throws AppError `client.not_found`. */
export async function getRequisites(
  context: ServiceContext,
  actor: Actor,
  input: GetRequisitesInput = {},
): Promise<RequisitesCard> {
  const { clientId } = readInput(getRequisitesInput, input);
  const organizationId = await requisitesOwner(context, actor, 'read', clientId);
  const { requisites } = await readRequisites(context.database.unsafeClient, organizationId);
  return { ...requisites, missing: missingRequisites(requisites) };
}
