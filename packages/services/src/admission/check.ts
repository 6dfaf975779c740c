import { inTransaction } from '@koreshok/db';
import { lockRegister, type ServiceContext } from '../context/index.ts';
import { admissionDifferences, admissionTargets, knownAdmissions } from './rewrite.ts';

/** An admission that did not say what its sources say. */
export interface AdmissionDifference {
  readonly fn: string;
  readonly cashRegisterId: string;
  /** Columns that differ; empty when the row was missing altogether. */
  readonly columns: readonly string[];
}

export interface AdmissionCheck {
  readonly registers: number;
  readonly differences: readonly AdmissionDifference[];
}

const AT_ONCE = 200;

/**
 * Compares every admission with its sources and changes nothing: a difference means that a service forgot to rewrite
 * it, which a person has to look at. For the nightly clock.
 */
export async function checkAdmissions(context: ServiceContext): Promise<AdmissionCheck> {
  const differences: AdmissionDifference[] = [];
  let registers = 0;
  for (let after = ''; ; ) {
    const page = await context.database.unsafeClient.cashRegister.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of page) differences.push(...(await checkRegister(context, id)));
    registers += page.length;
    const last = page.at(-1);
    if (last === undefined) return { registers, differences };
    after = last.id;
  }
}

/** One register in one transaction, so that a service at work is seen whole or not at all. */
async function checkRegister(
  context: ServiceContext,
  cashRegisterId: string,
): Promise<AdmissionDifference[]> {
  return inTransaction(context.database, async (transaction) => {
    await lockRegister(transaction, cashRegisterId);
    const found: AdmissionDifference[] = [];
    const targets = await admissionTargets(transaction, [cashRegisterId]);
    const admissions = await knownAdmissions(
      transaction,
      targets.map(({ fn }) => fn),
    );
    for (const { fn, target } of targets) {
      const known = admissions.get(fn);
      const columns = known === undefined ? [] : admissionDifferences(known, target);
      if (known === undefined || columns.length > 0) found.push({ fn, cashRegisterId, columns });
    }
    return found;
  });
}
