import {
  addDaysToKey,
  type DayKey,
  instantOfRegisterTime,
  parseDayKey,
  registerTime,
  spanOfDays,
} from '@koreshok/fiscal/time';
import { planDay, type PlannedStep, playSteps } from '@koreshok/simulators/day';
import {
  newRegister,
  type OperatorSettings,
  type RegisterDocument,
  registerProfile,
} from '@koreshok/simulators/register';
import type { PlannedClient, PlannedRegister } from './plan/index.ts';

/** A document that a register sends, and the instant (UTC, milliseconds) it does so. */
export interface HistoryEvent {
  readonly at: number;
  readonly key: string;
  readonly document: RegisterDocument;
}

export interface HistoryOptions {
  readonly seed: number;
  /** The last day, YYYY-MM-DD of each register's own calendar. */
  readonly anchorDay: string;
  /** Nothing is made after this instant (UTC, milliseconds). */
  readonly until: number;
  readonly operator: OperatorSettings;
}

/** The registration report is made early on the first day, before any shift. */
const REPORT_AT_SECONDS = 5 * 3600;
const SILENT_DAYS = 2;

/**
 * All documents of one register, in order: the registration report, then its days. A pure function of its arguments.
 * @throws RangeError for an anchor day that is no day.
 */
export function historyOf(
  client: PlannedClient,
  planned: PlannedRegister,
  options: HistoryOptions,
): HistoryEvent[] {
  if (planned.story === 'awaiting') return [];
  const profile = registerProfile({
    driveNumber: planned.fn,
    registrationNumber: planned.registrationNumber,
    inn: client.inn,
    serialNumber: planned.serialNumber,
    userName: client.shortName.replaceAll('«', '"').replaceAll('»', '"'),
    address: client.outlets[planned.outletIndex]?.address ?? client.address,
    place: client.outlets[planned.outletIndex]?.name ?? '',
    zone: client.city.zone,
    trade: planned.trade,
    taxSystem: planned.taxSystem,
    keyDays: planned.keyDays,
    operator: options.operator,
  });
  const days = daysOf(planned, options.anchorDay);
  const [first] = days;
  if (first === undefined) return [];
  const report: PlannedStep = {
    at: registerTime(spanOfDays(first, first).from + REPORT_AT_SECONDS),
    command: { kind: 'register' },
  };
  const steps = days.flatMap((day, index) =>
    withoutForgotten(
      planned,
      index === days.length - 1,
      planDay(profile, day, { seed: options.seed, receipts: planned.receiptsPerDay }),
    ),
  );
  const { events } = playSteps(newRegister(profile), [report, ...steps]);
  return events
    .map(({ registerTime: at, document }) => ({
      at: instantOfRegisterTime(at, profile.zone),
      key: planned.key,
      document,
    }))
    .filter((event) => event.at <= options.until);
}

/** The days with documents: a silent register stops before the end. */
function daysOf(planned: PlannedRegister, anchorDay: string): DayKey[] {
  const anchor = parseDayKey(anchorDay);
  if (anchor === undefined) throw new RangeError(`${anchorDay} is not a day`);
  const last = planned.story === 'silent' ? SILENT_DAYS : planned.story === 'open_shift' ? 1 : 0;
  const days: DayKey[] = [];
  for (let back = planned.historyDays - 1; back >= last; back -= 1) days.push(addDaysToKey(anchor, -back));
  return days;
}

/** A register with a forgotten shift never closes its last one. */
function withoutForgotten(
  planned: PlannedRegister,
  isLastDay: boolean,
  steps: readonly PlannedStep[],
): readonly PlannedStep[] {
  if (planned.story !== 'open_shift' || !isLastDay) return steps;
  return steps.filter((step) => step.command.kind !== 'close-shift');
}
