import type { AdmissionState } from '../admission/index.ts';
import type { HeldReason } from './held-reason.ts';

/** Which gate a register speaks to; production goes on to the tax service, test drive never does. */
export type GateMode = 'production' | 'test_drive';

/** May documents of a drive be taken in, and for whom: the gateway's one row per ФН. */
export interface Binding {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly outletId: string;
  /** РНМ the drive is bound to; empty while the tax service has not given one. */
  readonly registrationNumber: string;
  readonly inn: string;
  readonly mode: GateMode;
  /** IANA zone of the outlet. */
  readonly timeZone: string;
  readonly state: AdmissionState;
  readonly paidUntil: Date;
  /** From `paidUntil` to here documents are still taken in. */
  readonly graceUntil: Date;
}

/** What a document says of its register, and through which port it came. */
export interface Claim {
  /** Tag 1037; undefined where the document has none. */
  readonly registrationNumber: string | undefined;
  /** Tag 1018. */
  readonly inn: string | undefined;
  readonly gate: GateMode;
}

export type AdmissionDecision =
  | { readonly admitted: true; readonly stage: 'paid' | 'grace'; readonly binding: Binding }
  | {
      readonly admitted: false;
      readonly reason: HeldReason;
      /** For the log and the operator's support desk. */
      readonly details: string;
      /** The client whose document it is beyond doubt; undefined while that is not proven. */
      readonly owner: string | undefined;
    };

/**
 * Decides whether a document may be taken in for the organization its drive is bound to. A document of another
 * register or taxpayer is never shown to the drive's owner: whose it is, is not proven.
 */
export function admissionDecision(binding: Binding | null, claim: Claim, now: Date): AdmissionDecision {
  if (binding === null) return refused('unknown_drive', '', undefined);
  const { registrationNumber = '', inn = '' } = claim;
  if (inn !== '' && inn !== binding.inn) return refused('another_register', `inn ${inn}`, undefined);
  if (registrationNumber !== '' && differs(registrationNumber, binding.registrationNumber)) {
    return refused('another_register', `registrationNumber ${registrationNumber}`, undefined);
  }
  const owner = binding.organizationId;
  if (claim.gate !== binding.mode) {
    const reason = claim.gate === 'test_drive' ? 'production_at_test_port' : 'test_drive_at_production_port';
    return refused(reason, '', owner);
  }
  if (binding.state !== 'admitted') return refused(binding.state, '', owner);
  if (now < binding.paidUntil) return { admitted: true, stage: 'paid', binding };
  if (now < binding.graceUntil) return { admitted: true, stage: 'grace', binding };
  return refused('term_over', `paid until ${binding.paidUntil.toISOString()}`, owner);
}

/** A register that awaits its number from the tax service may name any. */
function differs(said: string, known: string): boolean {
  return known !== '' && said !== known;
}

function refused(reason: HeldReason, details: string, owner: string | undefined): AdmissionDecision {
  return { admitted: false, reason, details, owner };
}
