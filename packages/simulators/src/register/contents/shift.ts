import { numberOfFormatVersion } from '@koreshok/fiscal/dictionary';
import type { RegisterTime } from '@koreshok/fiscal/time';
import type { FieldRecord } from '@koreshok/fiscal/tlv';

import type { DocumentContents } from '../assemble.ts';
import { counterFields } from '../counters.ts';
import type { Cashier } from '../profile.ts';
import type { RegisterState } from '../state.ts';
import { daysOfKeyLeft, driveSigns, queueFields } from './drive-signs.ts';
import { FIRMWARE } from './registration.ts';

/** Report on the opening of a shift, code 2. `state` already counts the new shift. */
export const openingReport = (
  state: RegisterState,
  cashier: Cashier | undefined,
  at: RegisterTime,
): DocumentContents => ({
  code: 2,
  fields: {
    ...commonFields(state, cashier, at),
    1189: numberOfFormatVersion(state.profile.version),
    1188: FIRMWARE,
  },
});

/** Report on the closing of a shift, code 5. `state` already counts this report among the shift's documents. */
export const closingReport = (
  state: RegisterState,
  cashier: Cashier | undefined,
  at: RegisterTime,
): DocumentContents => ({
  code: 5,
  fields: {
    ...commonFields(state, cashier, at),
    ...queueFields(state.drive.queue),
    1111: state.shift.documents,
    1118: state.shift.receipts,
    1157: counterFields(state.drive.totals),
    1194: counterFields(state.shift.counters),
    1213: daysOfKeyLeft(state, at),
    2104: 0,
    2112: 0,
    2113: 0,
  },
});

function commonFields(state: RegisterState, cashier: Cashier | undefined, at: RegisterTime): FieldRecord {
  return {
    ...driveSigns(state, at),
    1021: cashier?.name,
    1203: cashier?.inn,
    1038: state.shift.number,
    1206: state.operatorMessage === 0 ? undefined : state.operatorMessage,
  };
}
