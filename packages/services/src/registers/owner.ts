import { type Actor, accessFor, regimeOf, type TaxRegime } from '@koreshok/domain';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { ownerOf } from './insert.ts';

/** Beside which facts of its owner the numbers of a new register are judged; null where the regime is not told yet. */
export interface RegisterOwner {
  readonly inn: string;
  readonly regime: TaxRegime | null;
}

/** The actor's own organization as the owner of registers it adds. @throws AppError `access.denied` for who may not. */
export async function registerOwner(context: ServiceContext, actor: Actor): Promise<RegisterOwner> {
  const access = accessFor(actor, 'technical', 'write', context.clock.now());
  const organizationId = await targetClient(context, access, undefined);
  const { inn, requisites } = await ownerOf(context.database.unsafeClient, organizationId);
  return { inn, regime: regimeOf(requisites?.taxSystem) ?? null };
}
