import { inTransaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { emailField, innField, kppField, lineField, optionalLineField, readInput } from '../input/index.ts';

export const foundOperatorInput = z.object({
  name: lineField(255),
  shortName: lineField(120),
  inn: innField,
  kpp: kppField.default(''),
  ogrn: optionalLineField(15),
  address: optionalLineField(500),
  email: z.union([emailField, z.literal('')]).default(''),
  phone: optionalLineField(20),
});
export type FoundOperatorInput = z.input<typeof foundOperatorInput>;

/**
 * Writes the operator itself down, the first row of a new installation: it lives under itself. For the command line
 * and the demonstration; no actor can exist before it.
 * @throws AppError `operator.exists` (conflict) when there is one.
 */
export async function foundOperator(
  context: ServiceContext,
  input: FoundOperatorInput,
): Promise<{ readonly id: string }> {
  const fields = readInput(foundOperatorInput, input);
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    const there = await transaction.organization.findFirst({
      where: { kind: 'operator' },
      select: { id: true },
    });
    if (there !== null) throw new AppError('conflict', 'operator.exists', 'Оператор уже заведён.');
    const id = newId(now);
    await transaction.organization.create({
      data: { ...fields, id, providerId: id, kind: 'operator', createdAt: now },
      select: { id: true },
    });
    await writeAudit(transaction, null, now, {
      organizationId: id,
      action: 'organization.created',
      subjectType: 'Organization',
      subjectId: id,
      details: { kind: 'operator' },
    });
    return { id };
  });
}
