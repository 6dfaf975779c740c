import type { Transaction } from '@koreshok/db';

/** The operator's own organization, which owns what belongs to no client. */
export async function operatorIdOf(transaction: Transaction): Promise<string> {
  const operator = await transaction.organization.findFirstOrThrow({
    where: { kind: 'operator' },
    select: { id: true },
  });
  return operator.id;
}
