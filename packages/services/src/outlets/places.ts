import { Prisma, scopedRows } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { PLACES, reachedOutlets } from './reach.ts';

export const outletPlacesInput = z.object({ clientId: idField.optional() });
export type OutletPlacesInput = z.input<typeof outletPlacesInput>;

/** An outlet as something is put there, filtered or narrowed by it. */
export interface OutletPlace {
  readonly id: string;
  /** Under which outlet it hangs; null at the top. It may be out of the actor's reach. */
  readonly parentId: string | null;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
}

/** Longer nobody chooses from by eye. */
const AT_MOST = 1000;

/** The working outlets of one client to choose from, by name; at most a thousand. @throws AppError `client.not_found`. */
export async function outletPlaces(
  context: ServiceContext,
  actor: Actor,
  input: OutletPlacesInput = {},
): Promise<OutletPlace[]> {
  const { clientId } = readInput(outletPlacesInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now(), ...PLACES);
  const organizationId = await targetClient(context, access, clientId);
  return scopedRows<OutletPlace>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT u.id, u.parentId, u.name, u.address, u.timeZone FROM Outlet u
      WHERE ${reachedOutlets(scope, access, organizationId, false)}
      ORDER BY u.name, u.id LIMIT ${AT_MOST}`,
  );
}
