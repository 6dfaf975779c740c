import type { Inn } from '../identifiers/inn.ts';
import type { RegistrationNumber } from '../identifiers/registration-number.ts';
import type { RegisterTime } from '../time/register-time.ts';
import type { DriveState } from './drive-state.ts';

/** What the register's card says. Whatever is absent is not compared. */
export type RegisterCard = {
  readonly inn?: Inn;
  readonly registrationNumber?: RegistrationNumber;
  readonly factoryNumber?: string;
  /** Taxation systems of the registration (mask of tag 1062). */
  readonly taxations?: number;
};

/** What is known besides the document. Checks that need what is absent are left out. */
export type CheckContext = {
  /** The time at the register's place when the document came. */
  readonly now?: RegisterTime;
  /** The drive after its previous document; absent for the first document seen. */
  readonly previous?: DriveState;
  readonly register?: RegisterCard;
};
