import { inTransaction, Prisma, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { rewriteAdmissions } from '../admission/rewrite.ts';
import { auditRow, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireOutlet } from './add.ts';

export const moveRegistersInput = z.object({
  registerIds: z
    .array(idField)
    .min(1, 'Выберите хотя бы одну кассу.')
    .max(200, 'За раз можно перенести не больше 200 касс.'),
  outletId: idField,
});
export type MoveRegistersInput = z.input<typeof moveRegistersInput>;

/**
 * Moves registers of one client to an outlet, all or none; where they stood is kept. A new address has to be told to the
 * tax service as well, on the next working day (54-ФЗ art. 4.2 p. 4).
 * @returns how many stand elsewhere now.
 * @throws AppError `register.not_found` when one is out of reach, `outlet.not_found`, `registers.owners`.
 */
export async function moveRegisters(
  context: ServiceContext,
  actor: Actor,
  input: MoveRegistersInput,
): Promise<{ readonly moved: number }> {
  const { registerIds, outletId } = readInput(moveRegistersInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  const ids = [...new Set(registerIds)].sort();
  return inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`
      SELECT id FROM CashRegister WHERE id IN (${Prisma.join(ids)}) ORDER BY id FOR UPDATE`;
    const registers = await transaction.cashRegister.findMany({
      where: { AND: [registerScopeWhere(access), { id: { in: ids }, archivedAt: null }] },
      orderBy: { id: 'asc' },
      select: { id: true, organizationId: true, outletId: true },
    });
    const [first] = registers;
    if (first === undefined || registers.length < ids.length) throw notFound('register');
    const { organizationId } = first;
    if (registers.some((each) => each.organizationId !== organizationId)) throw ofManyOwners();
    await requireOutlet(context, access, organizationId, outletId);
    const moved = registers.filter((each) => each.outletId !== outletId);
    const movedIds = moved.map(({ id }) => id);
    await transaction.registerPlacement.updateMany({
      where: { organizationId, cashRegisterId: { in: movedIds }, validUntil: null },
      data: { validUntil: now },
    });
    await transaction.registerPlacement.createMany({
      data: movedIds.map((cashRegisterId) => ({
        id: newId(now),
        organizationId,
        cashRegisterId,
        outletId,
        validFrom: now,
      })),
    });
    await transaction.cashRegister.updateMany({
      where: { organizationId, id: { in: movedIds } },
      data: { outletId },
    });
    await rewriteAdmissions(transaction, movedIds);
    await transaction.auditEntry.createMany({
      data: moved.map(({ id, outletId: from }) =>
        auditRow(actor, now, {
          organizationId,
          action: 'register.moved',
          subjectType: 'CashRegister',
          subjectId: id,
          details: { from, to: outletId },
        }),
      ),
    });
    return { moved: moved.length };
  });
}

function ofManyOwners(): AppError {
  return new AppError(
    'bad_request',
    'registers.owners',
    'Выбраны кассы разных клиентов. Перенесите кассы каждого по отдельности.',
  );
}
