import type { Transaction } from '@koreshok/db';
import type { Standing } from './standing.ts';

/** Writes what a member may do; whatever narrowed him before is gone. */
export async function writeStanding(
  transaction: Transaction,
  organizationId: string,
  membershipId: string,
  standing: Standing,
): Promise<void> {
  const { role, savedRoleId, revenueHidden, allOutlets } = standing;
  const member = { organizationId, membershipId };
  await transaction.membership.updateMany({
    where: { organizationId, id: membershipId },
    data: { role, savedRoleId, revenueHidden, allOutlets },
  });
  await transaction.membershipOutlet.deleteMany({ where: member });
  await transaction.membershipRegister.deleteMany({ where: member });
  await transaction.membershipOutlet.createMany({
    data: standing.outletIds.map((outletId) => ({ ...member, outletId })),
  });
  await transaction.membershipRegister.createMany({
    data: standing.registerIds.map((cashRegisterId) => ({ ...member, cashRegisterId })),
  });
}
