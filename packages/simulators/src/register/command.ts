import type { Correction, Sale } from '../trade/index.ts';
import type { RegisterProfile } from './profile.ts';

/** What somebody asks of a register. A cashier is meant by its place in the profile's list. */
export type RegisterCommand =
  | { readonly kind: 'register'; readonly cashier?: number }
  | {
      readonly kind: 'change-parameters';
      /** Bits of tag 1205, such as 1 for another drive and 8 for another address. */
      readonly reasons: number;
      readonly changes?: Partial<Omit<RegisterProfile, 'driveNumber' | 'inn' | 'serialNumber'>>;
      readonly cashier?: number;
    }
  | { readonly kind: 'open-shift'; readonly cashier?: number }
  | { readonly kind: 'sell'; readonly sale: Sale; readonly strictForm?: boolean; readonly cashier?: number }
  | {
      readonly kind: 'correct';
      readonly correction: Correction;
      readonly strictForm?: boolean;
      readonly cashier?: number;
    }
  | { readonly kind: 'close-shift'; readonly cashier?: number }
  | { readonly kind: 'report-settlements' }
  | { readonly kind: 'close-drive'; readonly cashier?: number };

/** Why a register does not do what it is asked. */
export type RefusalCode =
  | 'drive.blank'
  | 'drive.working'
  | 'drive.closed'
  | 'drive.unsent'
  | 'drive.keys-expired'
  | 'drive.full'
  | 'shift.open'
  | 'shift.closed'
  | 'shift.too-long'
  | 'confirmation.overdue'
  | 'operation.format'
  | 'form.not-registered'
  | 'time.backwards';

/** A register's refusal; its state stays as it was. */
export class RegisterRefusal extends Error {
  override readonly name = 'RegisterRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(`The register refuses: ${code}`);
    this.code = code;
  }
}
