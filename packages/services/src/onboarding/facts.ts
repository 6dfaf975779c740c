import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import type { Access, OnboardingFacts } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

/** The facts of each client under alias `o`, as columns: what the steps of onboarding are judged by. */
export const FACT_COLUMNS = Prisma.sql`
  EXISTS (SELECT 1 FROM Requisites fq WHERE fq.organizationId = o.id AND fq.vatStatus IS NOT NULL
    AND fq.taxSystem IS NOT NULL AND fq.exchangeOperator IS NOT NULL
    AND (fq.exchangeOperator = 'none' OR fq.exchangeParticipant <> '')) AS taxes,
  (SELECT COUNT(*) FROM Outlet fo WHERE fo.organizationId = o.id AND fo.archivedAt IS NULL) AS outlets,
  (SELECT COUNT(*) FROM CashRegister fr WHERE fr.organizationId = o.id AND fr.archivedAt IS NULL) AS registers,
  EXISTS (SELECT 1 FROM Contract ft WHERE ft.organizationId = o.id AND ft.kind = 'contract'
    AND ft.state IN ('checking', 'signing', 'concluded', 'terminating')) AS contract,
  EXISTS (SELECT 1 FROM RegisterState fs WHERE fs.organizationId = o.id) AS firstDocument,
  EXISTS (SELECT 1 FROM Receipt fc WHERE fc.organizationId = o.id) AS firstReceipt`;

export interface FactRow {
  readonly taxes: WholeColumn;
  readonly outlets: WholeColumn;
  readonly registers: WholeColumn;
  readonly contract: WholeColumn;
  readonly firstDocument: WholeColumn;
  readonly firstReceipt: WholeColumn;
}

export function factsOf(row: FactRow): OnboardingFacts {
  return {
    company: true,
    taxes: exact(row.taxes) === 1,
    outlets: exact(row.outlets),
    registers: exact(row.registers),
    contract: exact(row.contract) === 1,
    firstDocument: exact(row.firstDocument) === 1,
    firstReceipt: exact(row.firstReceipt) === 1,
  };
}

/** The facts of one client; null for one out of the access's reach. */
export async function readFacts(
  context: ServiceContext,
  access: Access,
  clientId: string,
): Promise<OnboardingFacts | null> {
  const rows = await scopedRows<FactRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT ${FACT_COLUMNS} FROM Organization o WHERE o.id = ${clientId} AND ${scope.clients('o')}`,
  );
  return rows[0] === undefined ? null : factsOf(rows[0]);
}
