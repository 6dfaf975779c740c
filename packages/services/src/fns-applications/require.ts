import { scoped } from '@koreshok/db';
import {
  type Access,
  type Actor,
  accessDenied,
  accessFor,
  AppError,
  type ApplicationKind,
  type ApplicationState,
  notFound,
} from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

/**
 * The access of somebody who files applications: a registration is of the whole organization, so nobody narrowed to some
 * outlets may.
 * @throws AppError `access.denied`.
 */
export function filingAccess(actor: Actor, at: Date): Access {
  const access = accessFor(actor, 'technical', 'write', at);
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return access;
}

export interface RequiredApplication {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly version: number;
  readonly cashRegisterId: string | null;
}

/** @throws AppError `fns_application.not_found` for one out of reach. */
export async function requireApplication(
  context: ServiceContext,
  access: Access,
  id: string,
): Promise<RequiredApplication> {
  const row = await scoped(context.database, access).fnsApplication.findFirst({
    where: { id },
    select: { id: true, organizationId: true, kind: true, state: true, version: true, cashRegisterId: true },
  });
  if (row === null) throw notFound('fns_application');
  return row;
}

/** The application has moved on since the page was opened. */
export function stale(): AppError {
  return new AppError(
    'conflict',
    'fns_application.moved',
    'Заявление уже изменилось. Обновите страницу и проверьте его ещё раз.',
  );
}
