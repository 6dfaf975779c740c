/** `left` is an archived register or one that left the service, `blocked` any other of a closed client. */
export type AdmissionState = 'admitted' | 'blocked' | 'left';

/** Where an admission comes from: the register, its drive's interval, its owner and the paid stretches. */
export interface AdmissionSources {
  readonly register: {
    readonly organizationId: string;
    readonly cashRegisterId: string;
    readonly outletId: string;
    readonly registrationNumber: string;
    readonly mode: 'production' | 'test_drive';
    /** IANA zone of the outlet. */
    readonly timeZone: string;
    readonly archived: boolean;
    /** Its owner took it away from our service. */
    readonly gone: boolean;
  };
  readonly owner: { readonly inn: string; readonly state: 'active' | 'leaving' | 'closed' };
  /** When the drive was taken out of this register; null while it stands there. */
  readonly driveRemovedAt: Date | null;
  /** When the latest paid stretch ends; null when nothing was ever paid. */
  readonly paidUntil: Date | null;
  readonly registerAddedAt: Date;
}

export interface AdmissionTarget {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly outletId: string;
  readonly registrationNumber: string;
  readonly inn: string;
  readonly mode: 'production' | 'test_drive';
  readonly timeZone: string;
  readonly state: AdmissionState;
  readonly paidUntil: Date;
  readonly graceUntil: Date;
}

const DAY = 86_400_000;

/** Days after the paid term in which documents are still taken in: half of what a drive can hold back by law. */
export const GRACE_DAYS = 15;

/**
 * Days for which a drive that was taken out may still hand over what it holds: a drive stops after thirty days
 * without a confirmation, and its last report may come late.
 */
export const REPLACED_DRIVE_DAYS = 60;

/** What an admission must say, given its sources; pure, so that the nightly comparison uses the very same rule. */
export function admissionTarget(sources: AdmissionSources): AdmissionTarget {
  const { register, owner } = sources;
  const end = lastDay(sources.driveRemovedAt);
  const paidUntil = earlier(sources.paidUntil ?? sources.registerAddedAt, end);
  return {
    organizationId: register.organizationId,
    cashRegisterId: register.cashRegisterId,
    outletId: register.outletId,
    registrationNumber: register.registrationNumber,
    inn: owner.inn,
    mode: register.mode,
    timeZone: register.timeZone,
    state: stateOf(sources),
    paidUntil,
    graceUntil: earlier(new Date(paidUntil.getTime() + GRACE_DAYS * DAY), end),
  };
}

function stateOf(sources: AdmissionSources): AdmissionState {
  if (sources.register.gone) return 'left';
  if (sources.owner.state === 'closed') return 'blocked';
  return sources.register.archived ? 'left' : 'admitted';
}

function lastDay(removedAt: Date | null): Date | null {
  return removedAt === null ? null : new Date(removedAt.getTime() + REPLACED_DRIVE_DAYS * DAY);
}

function earlier(date: Date, end: Date | null): Date {
  return end !== null && end < date ? end : date;
}
