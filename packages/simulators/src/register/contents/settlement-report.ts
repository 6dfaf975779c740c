import type { RegisterTime } from '@koreshok/fiscal/time';

import type { DocumentContents } from '../assemble.ts';
import { addCounters, counterFields, NO_COUNTERS, unsentFields } from '../counters.ts';
import type { RegisterState } from '../state.ts';
import { daysOfKeyLeft, queueFields } from './drive-signs.ts';

/** Report on the state of settlements, code 21. */
export function settlementReport(state: RegisterState, at: RegisterTime): DocumentContents {
  const { queue, totals } = state.drive;
  const unsent = queue.reduce((sum, document) => addCounters(sum, document.unsent), NO_COUNTERS);
  return {
    code: 21,
    fields: {
      ...queueFields(queue),
      1116: queue[0]?.number ?? 0,
      1038: state.shift.number,
      1157: counterFields(totals),
      1158: unsentFields(unsent),
      1213: daysOfKeyLeft(state, at),
      2104: 0,
    },
  };
}
