import { Prisma, scopedRows } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { PLACES, reachedOutlets } from './reach.ts';

const AT_ONCE = 200;

export const outletPlacesInput = z.object({
  clientId: idField.optional(),
  /** These alone: what was chosen before is named by it. */
  ids: z.array(idField).max(100).optional(),
  limit: z.number().int().min(1).max(1_000).default(AT_ONCE),
});
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

export interface OutletPlaces {
  readonly items: readonly OutletPlace[];
  /** There are others beyond them: those are found by searching the list of outlets. */
  readonly more: boolean;
}

/** The first working outlets of one client, by name, to choose from by eye. @throws AppError `client.not_found`. */
export async function outletPlaces(
  context: ServiceContext,
  actor: Actor,
  input: OutletPlacesInput = {},
): Promise<OutletPlaces> {
  const { clientId, ids, limit } = readInput(outletPlacesInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now(), ...PLACES);
  const organizationId = await targetClient(context, access, clientId);
  const rows = await scopedRows<OutletPlace>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT u.id, u.parentId, u.name, u.address, u.timeZone FROM Outlet u
      WHERE ${reachedOutlets(scope, access, organizationId, false)} AND ${among(ids)}
      ORDER BY u.name, u.id LIMIT ${limit + 1}`,
  );
  return { items: rows.slice(0, limit), more: rows.length > limit };
}

function among(ids: readonly string[] | undefined): Prisma.Sql {
  if (ids === undefined) return Prisma.sql`TRUE`;
  return ids.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`u.id IN (${Prisma.join([...ids])})`;
}
