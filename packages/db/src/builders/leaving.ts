import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';
import type { BuiltRegister } from './registers.ts';

const DAY = 86_400_000;

export interface LeavingTraits {
  readonly comment?: string;
  readonly givenAt?: Date;
  readonly endsAt?: Date;
}

/** A notice that one register leaves, which waits for its day. */
export async function aLeavingNotice(
  database: Database,
  register: BuiltRegister,
  traits: LeavingTraits = {},
): Promise<{ readonly id: string }> {
  const givenAt = traits.givenAt ?? new Date();
  const { organizationId, id: cashRegisterId } = register;
  const id = newId(givenAt);
  await database.unsafeClient.leavingNotice.create({
    data: {
      id,
      organizationId,
      scope: 'registers',
      reason: 'another_operator',
      comment: traits.comment ?? '',
      endsAt: traits.endsAt ?? new Date(givenAt.getTime() + 40 * DAY),
      givenAt,
    },
    select: { id: true },
  });
  await database.unsafeClient.leavingRegister.create({
    data: { organizationId, noticeId: id, cashRegisterId },
    select: { noticeId: true },
  });
  return { id };
}

/** Days of a notice's register that nobody has settled. */
export async function anUnusedTermClaim(
  database: Database,
  register: BuiltRegister,
  notice: { readonly id: string },
  createdAt: Date = new Date(),
): Promise<{ readonly id: string }> {
  const id = newId(createdAt);
  await database.unsafeClient.unusedTermClaim.create({
    data: {
      id,
      organizationId: register.organizationId,
      noticeId: notice.id,
      cashRegisterId: register.id,
      days: 12,
      arose: '[]',
      wish: 'refund',
      state: 'open',
      createdAt,
    },
    select: { id: true },
  });
  return { id };
}
