import { notFound } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

/** The licensed fiscal data operator as the law names it: tags 1046 and 1017 of every register's settings. */
export interface LicensedOperator {
  readonly legalName: string;
  readonly inn: string;
  readonly address: string;
}

/**
 * Who stands behind every brand. Shown only where law or a register's settings demand it.
 * @throws AppError `operator.not_found` before the operator was founded.
 */
export async function licensedOperator(context: ServiceContext): Promise<LicensedOperator> {
  const row = await context.database.unsafeClient.organization.findFirst({
    where: { kind: 'operator' },
    select: { name: true, inn: true, address: true },
  });
  if (row === null) throw notFound('operator');
  return { legalName: row.name, inn: row.inn, address: row.address };
}
