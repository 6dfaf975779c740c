import type { Database, Transaction } from '@koreshok/db';
import {
  type ApplicationContent,
  type ApplicationKind,
  likelyRegion,
  type QuotedReport,
  splitAddress,
} from '@koreshok/domain';
import { formatRegisterTimeShort, registerTime } from '@koreshok/fiscal/time';
import { EMPTY_CONTENT } from './content.ts';
import { lastReport } from './reports.ts';

type Rows = Database['unsafeClient'] | Transaction;

export interface PrefilledRegister {
  readonly id: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly outletId: string;
}

/** What is known already, put into the form; everything of it may be changed. */
export async function prefilled(
  rows: Rows,
  organizationId: string,
  kind: ApplicationKind,
  register: PrefilledRegister | null,
  /** Where it stands, or will. */
  outletId: string | undefined = register?.outletId,
): Promise<ApplicationContent> {
  const [requisites, organization, outlet] = await Promise.all([
    rows.requisites.findUnique({
      where: { organizationId },
      select: { signerName: true, taxSystem: true, signerGround: true, signerGroundNumber: true },
    }),
    rows.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { inn: true, kpp: true } }),
    outletId === undefined
      ? null
      : rows.outlet.findFirst({
          where: { organizationId, id: outletId },
          select: { name: true, address: true },
        }),
  ]);
  const [surname = '', givenName = '', patronymic = ''] = (requisites?.signerName ?? '').split(/\s+/);
  const represented = requisites?.signerGround === 'power_of_attorney';
  const base: ApplicationContent = {
    ...EMPTY_CONTENT,
    kind,
    taxOffice: organization.kpp.slice(0, 4),
    generalTaxation: requisites?.taxSystem === 'general',
    specialRegime:
      requisites?.taxSystem !== undefined &&
      requisites.taxSystem !== null &&
      requisites.taxSystem !== 'general',
    signer: {
      surname,
      givenName,
      patronymic,
      capacity: represented ? 2 : 1,
      ground: represented ? `Доверенность № ${requisites?.signerGroundNumber ?? ''}` : '',
    },
    address: {
      ...EMPTY_CONTENT.address,
      ...(outlet === null ? {} : { place: outlet.name, ...splitAddress(outlet.address) }),
      // An address of a village may say no region: then that of the owner's tax office is the likeliest.
      regionCode: likelyRegion({ address: outlet?.address ?? '', ...organization })?.code ?? '',
    },
  };
  if (register === null) return base;
  const { id, model, serialNumber, registrationNumber } = register;
  const drive = await rows.registrationInterval.findFirst({
    where: { organizationId, cashRegisterId: id, validUntil: null },
    select: { fn: true },
  });
  const fn = drive?.fn ?? '';
  const known = { ...base, model, serialNumber, registrationNumber, fn };
  if (kind === 'removal') {
    const broken = await rows.driveReplacement.count({
      where: { organizationId, cashRegisterId: id, state: 'open', cause: 'broken' },
    });
    if (broken > 0) return { ...known, removal: 'broken' };
    return { ...known, closeReport: await quotedReport(rows, organizationId, id, fn, [6]) };
  }
  return { ...known, ...(await changedDrive(rows, organizationId, id)) };
}

/** What a change of drives that is under way, or of operators, says to the form. */
async function changedDrive(
  rows: Rows,
  organizationId: string,
  cashRegisterId: string,
): Promise<Partial<ApplicationContent>> {
  const open = await rows.driveReplacement.findFirst({
    where: { organizationId, cashRegisterId, state: 'open' },
    select: { cause: true, oldDrive: true, newDrive: true },
  });
  if (open === null)
    return (await comesFromOther(rows, organizationId, cashRegisterId)) ? { reasons: [2] } : {};
  const { cause, oldDrive, newDrive } = open;
  const [closeReport, registrationReport] = await Promise.all([
    quotedReport(rows, organizationId, cashRegisterId, oldDrive, [6]),
    quotedReport(rows, organizationId, cashRegisterId, newDrive, [1, 11]),
  ]);
  return { reasons: [4], driveBroken: cause === 'broken', closeReport, registrationReport };
}

/** The owner's registers come from another operator, and nothing was heard of this one yet. */
async function comesFromOther(rows: Rows, organizationId: string, cashRegisterId: string): Promise<boolean> {
  const [way, heard] = await Promise.all([
    rows.onboarding.findUnique({ where: { organizationId }, select: { transfer: true } }),
    rows.registerState.count({ where: { organizationId, cashRegisterId } }),
  ]);
  return way?.transfer === true && heard === 0;
}

/** The register's latest report of one of the kinds in a drive, as a form quotes it; null when none has come. */
export async function quotedReport(
  rows: Rows,
  organizationId: string,
  cashRegisterId: string,
  fn: string,
  codes: readonly number[],
): Promise<QuotedReport | null> {
  const report = await lastReport(rows, { organizationId, cashRegisterId, fn, codes });
  return report === null ? null : quoteOf(report);
}

/** A document as a form quotes it; its time is the register's own. */
export function quoteOf(report: {
  readonly number: number;
  readonly registerTime: number;
  readonly fiscalSign: string;
}): QuotedReport {
  const [date = '', time = ''] = formatRegisterTimeShort(registerTime(report.registerTime)).split(' ');
  return { number: String(report.number), date, time: time.slice(0, 5), fiscalSign: report.fiscalSign };
}
