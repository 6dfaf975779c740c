import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';
import { monthOf } from '../migrations/index.ts';
import type { BuiltRegister } from './registers.ts';

export interface DeadLetterTraits {
  readonly number: number;
  readonly createdAt: Date;
  readonly kind?: 'poison' | 'unreadable' | 'refused';
  readonly target?: 'tax_service' | 'marking' | 'marking_notice';
  readonly state?: 'open' | 'resent' | 'closed';
}

/** A document that could not be sent on; returns the id of its row. */
export async function aDeadLetter(
  database: Database,
  register: BuiltRegister,
  traits: DeadLetterTraits,
): Promise<string> {
  const { number, createdAt, kind = 'poison', target = 'tax_service', state = 'open' } = traits;
  const id = newId(createdAt);
  await database.unsafeClient.deadLetter.create({
    data: {
      id,
      organizationId: register.organizationId,
      cashRegisterId: register.id,
      target,
      fn: register.fn,
      number,
      month: monthOf(createdAt),
      kind,
      code: 1,
      message: 'Запрос не читается.',
      attempts: 3,
      state,
      createdAt,
    },
    select: { id: true },
  });
  return id;
}
