import type { FleetReport } from '@koreshok/simulators/fleet';

const time = (milliseconds: number): string =>
  milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${Math.round(milliseconds)} ms`;

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** One line of progress; `perSecond` is the rate of confirmations of late. */
export function progressLine(report: FleetReport, seconds: number, perSecond: number): string {
  const { sent, confirmed, unsent, errors, answers } = report;
  const parts = [
    `${Math.floor(seconds)} s`,
    `sent ${sent}`,
    `confirmed ${confirmed} (${perSecond.toFixed(0)}/s)`,
    `waiting ${unsent}`,
    `errors ${total(errors)}`,
    `p50 ${time(answers.p50)}`,
    `p99 ${time(answers.p99)}`,
  ];
  return parts.join('  ');
}

/** What is left to say when traffic has stopped. */
export function summaryLines(report: FleetReport): string[] {
  const { made, confirmed, repeated, remarked, unsent, skipped, errors, faults } = report;
  const named = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return [
    `${made} documents made, ${confirmed} confirmed, ${unsent} left in registers`,
    ...(remarked > 0 ? [`${remarked} confirmations carried a code or a message`] : []),
    ...(repeated > 0 ? [`${repeated} repeats confirmed`] : []),
    ...(skipped > 0 ? [`${skipped} documents were due while every register was full`] : []),
    ...(total(errors) > 0 ? [`errors: ${named(errors)}`] : []),
    ...(total(faults) > 0 ? [`faults on purpose: ${named(faults)}`] : []),
  ];
}
