import { DRIVE_CAPACITY } from '@koreshok/fiscal/drive';
import { daysBetween, type RegisterTime } from '@koreshok/fiscal/time';
import type { FieldRecord } from '@koreshok/fiscal/tlv';

import type { QueuedDocument, RegisterState } from '../state.ts';

/** Seconds without an answer after which a register says so (tag 1053): two days. */
const ANSWER_OVERDUE = 2 * 86_400;

/** Whole days that the drive's keys will still work, never below 0. */
export function daysOfKeyLeft(state: RegisterState, at: RegisterTime): number {
  const since = state.drive.activatedAt ?? at;
  return Math.max(0, state.profile.keyDays - daysBetween(since, at));
}

/**
 * The warnings of a shift report. 1050: three days of the keys are left; 1051: thirty; 1052: 99 % of the memory is
 * used; 1053: the operator has not answered for two days.
 */
export function driveSigns(state: RegisterState, at: RegisterTime): FieldRecord {
  const left = daysOfKeyLeft(state, at);
  const first = state.drive.queue[0];
  return {
    1050: Number(left <= 3),
    1051: Number(left <= 30),
    1052: Number(state.drive.lastNumber >= DRIVE_CAPACITY * 0.99),
    1053: Number(first !== undefined && at - first.madeAt >= ANSWER_OVERDUE),
  };
}

/** How many documents wait for a confirmation, and since when (tags 1097 and 1098). */
export function queueFields(queue: readonly QueuedDocument[]): FieldRecord {
  return { 1097: queue.length, 1098: queue[0]?.madeAt ?? 0 };
}
