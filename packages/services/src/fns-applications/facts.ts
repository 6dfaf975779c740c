import type { Database, Transaction } from '@koreshok/db';
import { type Applicant, type ApplicationContent, ENDED_STATES, type PreFlightFacts } from '@koreshok/domain';
import type { RequiredApplication } from './require.ts';

type Rows = Database['unsafeClient'] | Transaction;

/** Whose application it is, by its requisites. */
export async function applicantOf(rows: Rows, organizationId: string): Promise<Applicant> {
  return rows.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, inn: true, kpp: true, ogrn: true },
  });
}

/** What the database knows of an application's register, drive and fellows. */
export async function factsOf(
  rows: Rows,
  { id, organizationId, cashRegisterId }: RequiredApplication,
  { fn, serialNumber }: ApplicationContent,
  now: Date,
): Promise<PreFlightFacts> {
  const [applicant, operator, open, drive, serial, carried] = await Promise.all([
    applicantOf(rows, organizationId),
    rows.organization.findFirst({ where: { kind: 'operator' }, select: { inn: true } }),
    cashRegisterId === null
      ? null
      : rows.fnsApplication.findFirst({
          where: {
            organizationId,
            cashRegisterId,
            id: { not: id },
            state: { notIn: ['draft', ...ENDED_STATES] },
          },
          select: { id: true },
        }),
    /^\d{16}$/.test(fn)
      ? rows.registrationInterval.findFirst({
          where: { fn, validUntil: null, cashRegisterId: { not: cashRegisterId ?? '' } },
          select: { id: true },
        })
      : null,
    /^[\x21-\x7e]{1,20}$/.test(serialNumber)
      ? rows.cashRegister.findFirst({
          where: { organizationId, serialNumber, archivedAt: null, id: { not: cashRegisterId ?? '' } },
          select: { id: true },
        })
      : null,
    cashRegisterId === null
      ? []
      : rows.registrationInterval.findMany({
          where: { organizationId, cashRegisterId },
          select: { fn: true, validUntil: true },
        }),
  ]);
  const present = carried.find(({ validUntil }) => validUntil === null)?.fn ?? null;
  return {
    applicant,
    operator,
    openApplication: open !== null,
    driveInUse: drive !== null,
    serialInUse: serial !== null,
    drives: {
      present,
      former: carried.flatMap(({ fn: each }) => (each === present ? [] : [each])),
    },
    now,
  };
}
