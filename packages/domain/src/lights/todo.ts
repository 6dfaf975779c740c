import type { LightFinding, LightReason, LightState } from './light.ts';
import { plural } from './words.ts';

/** What waits to be done about registers, all of one kind together. */
export interface TodoItem {
  readonly reason: LightReason;
  readonly state: LightState;
  readonly count: number;
  /** Russian: what is the matter, with the number of registers. */
  readonly sentence: string;
  /** A verb with its object; empty when nothing is to be done. */
  readonly action: string;
}

const WHAT: Readonly<Partial<Record<LightReason, string>>> = {
  blocked: 'остановлен приём документов',
  never_heard: 'ещё нет ни одного документа',
  service_term_ended: 'закончился оплаченный срок, документы не принимаются',
  service_term_in_grace: 'закончился оплаченный срок, документы пока принимаются',
  service_term_ending: 'скоро закончится оплаченный срок',
  drive_closed: 'закрыт ФН, чеки не пробиваются',
  drive_term_ended: 'закончился срок ФН, чеки не пробиваются',
  drive_term_ending: 'скоро закончится срок ФН',
  drive_replace_urgently: 'ФН требует срочной замены',
  drive_exhausted: 'ФН предупреждает, что его ресурс на исходе',
  drive_almost_full: 'память ФН подходит к концу',
  drive_memory_full: 'память ФН почти заполнена',
  unconfirmed_stop_near: 'ФН скоро остановит продажи: документы не передаются',
  unconfirmed: 'накопились непереданные документы',
  silent_long: 'давно нет связи',
  silent: 'несколько дней нет документов',
  shift_too_long: 'смена открыта больше 24 часов',
};

const ORDER: Readonly<Record<LightState, number>> = { failing: 0, attention: 1, no_data: 2, working: 3 };

/** Gathers what is the matter with many registers into a list of things to do, the gravest and most frequent first. */
export function todoOf(findings: Iterable<LightFinding>): TodoItem[] {
  const byReason = new Map<LightReason, { finding: LightFinding; count: number }>();
  for (const finding of findings) {
    if (WHAT[finding.reason] === undefined) continue;
    const known = byReason.get(finding.reason);
    if (known === undefined) byReason.set(finding.reason, { finding, count: 1 });
    else known.count += 1;
  }
  return [...byReason.values()]
    .sort(
      (one, other) =>
        ORDER[one.finding.state] - ORDER[other.finding.state] ||
        other.count - one.count ||
        (one.finding.reason < other.finding.reason ? -1 : 1),
    )
    .map(({ finding, count }) => ({
      reason: finding.reason,
      state: finding.state,
      count,
      sentence: `У ${count} ${plural(count, 'кассы', 'касс', 'касс')} ${WHAT[finding.reason] ?? ''}`,
      action: finding.action,
    }));
}
