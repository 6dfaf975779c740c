import type { DocumentContents } from '../assemble.ts';
import { counterFields } from '../counters.ts';
import type { Cashier } from '../profile.ts';
import type { RegisterState } from '../state.ts';

/** Report on the closing of the drive, code 6: its last document. */
export const driveClosingReport = (state: RegisterState, cashier: Cashier | undefined): DocumentContents => ({
  code: 6,
  fields: {
    1009: state.profile.address,
    1021: cashier?.name,
    1203: cashier?.inn,
    1038: state.shift.number,
    1048: state.profile.userName,
    1157: counterFields(state.drive.totals),
    1187: state.profile.place,
  },
});
