import { formatRegisterTimeShort } from '../time/text.ts';
import type { Inspection } from './inspection.ts';

/** Registers have sent documents to operators since July 2016 (290-ФЗ), in trials since 2015. */
const FIRST_PLAUSIBLE = Date.UTC(2015, 0, 1) / 1000;
/** A clock that is fast by less is let be; by more it is noted. */
const AHEAD = 3600;
/** No zone of Russia explains more. */
const FUTURE = 24 * 3600;
/** A drive makes no signs once it has waited thirty days for a confirmation (54-ФЗ art. 4.1). */
const LATE_DAYS = 30;

/** Whether the document's time is plausible, not in the future and not before the previous document. */
export const checkDates = (inspection: Inspection): void => {
  const { time, context } = inspection;
  if (time === null) return;
  if (time < FIRST_PLAUSIBLE) {
    inspection.report('time.implausible', 1012, { time: formatRegisterTimeShort(time) });
  }
  if (context.now !== undefined && time - context.now > AHEAD) {
    const code = time - context.now > FUTURE ? 'time.future' : 'time.ahead';
    inspection.report(code, 1012, { time: formatRegisterTimeShort(time) });
  }
  if (context.now !== undefined && context.now - time > LATE_DAYS * FUTURE) {
    const days = Math.floor((context.now - time) / FUTURE);
    inspection.report('time.late', 1012, { time: formatRegisterTimeShort(time), days });
  }
  const last = context.previous?.lastRegisterTime ?? null;
  if (last !== null && time < last) {
    inspection.report('time.backwards', 1012, {
      time: formatRegisterTimeShort(time),
      previous: formatRegisterTimeShort(last),
    });
  }
};
