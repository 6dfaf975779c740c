import { Prisma, scopedRows } from '@koreshok/db';
import { type Actor, accessFor, type Knock, knockOf } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const listKnocksInput = z.object({
  /** Named by the agent who brought it. */
  clientId: idField.optional(),
  /** That one alone. */
  registerId: idField.optional(),
});
export type ListKnocksInput = z.input<typeof listKnocksInput>;

/** A register on its first day. No money in it. */
export interface RegisterKnock {
  readonly id: string;
  readonly name: string;
  readonly outletName: string;
  readonly fn: string | null;
  readonly registrationNumber: string;
  readonly mode: 'production' | 'test_drive';
  readonly knock: Knock;
}

interface Row extends Omit<RegisterKnock, 'knock'> {
  readonly lastReceivedAt: Date | null;
  readonly firstReceiptAt: Date | null;
  readonly heldReason: string | null;
  readonly heldAt: Date | null;
}

/** Registers shown while a client waits for its first documents. */
const MOST = 50;

/**
 * How far each register of the actor's organization, or of a client it brought, has come: the newest first, at most
 * fifty.
 * @throws AppError `client.not_found`.
 */
export async function listKnocks(
  context: ServiceContext,
  actor: Actor,
  input: ListKnocksInput = {},
): Promise<RegisterKnock[]> {
  const { clientId, registerId } = readInput(listKnocksInput, input);
  requireKind(actor, 'client', 'agent');
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const organizationId = await targetClient(context, access, clientId);
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT r.id, r.name, u.name AS outletName, i.fn, r.registrationNumber, r.mode, s.lastReceivedAt,
        (SELECT c.receivedAt FROM Receipt c WHERE c.cashRegisterId = r.id AND c.organizationId = r.organizationId
          ORDER BY c.registerTime, c.fn, c.number LIMIT 1) AS firstReceiptAt,
        h.reason AS heldReason, h.lastSeenAt AS heldAt
      FROM CashRegister r
      JOIN Outlet u ON u.organizationId = r.organizationId AND u.id = r.outletId
      LEFT JOIN RegistrationInterval i
        ON i.organizationId = r.organizationId AND i.cashRegisterId = r.id AND i.validUntil IS NULL
      LEFT JOIN RegisterState s ON s.organizationId = r.organizationId AND s.cashRegisterId = r.id
      LEFT JOIN HeldDocument h ON h.organizationId = r.organizationId AND h.id =
        (SELECT n.id FROM HeldDocument n WHERE n.fn = i.fn AND n.organizationId = r.organizationId AND n.state = 'held'
          ORDER BY n.lastSeenAt DESC, n.id DESC LIMIT 1)
      WHERE r.organizationId = ${organizationId} AND r.archivedAt IS NULL AND ${scope.registers('r')}
        ${registerId === undefined ? Prisma.empty : Prisma.sql`AND r.id = ${registerId}`}
      ORDER BY r.id DESC LIMIT ${MOST}`,
  );
  return rows.map(({ lastReceivedAt, firstReceiptAt, heldReason, heldAt, ...row }) => ({
    ...row,
    knock: knockOf({
      lastReceivedAt,
      firstReceiptAt,
      held: heldReason === null || heldAt === null ? null : { reason: heldReason, at: heldAt },
    }),
  }));
}
