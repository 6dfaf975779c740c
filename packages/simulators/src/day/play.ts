import type { DayKey, RegisterTime } from '@koreshok/fiscal/time';

import { confirmAll, perform, type RegisterDocument, type RegisterState } from '../register/index.ts';
import { type DayOptions, type PlannedStep, planDay } from './plan.ts';

/** A document and the time on the register's clock when it was made. */
export interface DayEvent {
  readonly registerTime: RegisterTime;
  readonly document: RegisterDocument;
}

export interface PlayOptions {
  /** False when the operator does not answer, so that the drive's queue grows; true by default. */
  readonly answered?: boolean;
}

/** What a register made of its steps, and the register after them. */
export interface Played {
  readonly state: RegisterState;
  readonly events: readonly DayEvent[];
}

/**
 * Does the steps one after another. Every document is taken as confirmed as soon as it is made, unless `answered` is
 * false.
 *
 * @throws RegisterRefusal for a step that a real register would refuse.
 */
export function playSteps(
  state: RegisterState,
  steps: readonly PlannedStep[],
  { answered = true }: PlayOptions = {},
): Played {
  let current = state;
  const events = steps.map(({ at, command }) => {
    const performed = perform(current, command, at);
    current = answered ? confirmAll(performed.state) : performed.state;
    return { registerTime: at, document: performed.document };
  });
  return { state: current, events };
}

/** The whole day of a register: `planDay`, then `playSteps`. The same state, day and options give the same bytes. */
export const playDay = (state: RegisterState, day: DayKey, options: DayOptions & PlayOptions): Played =>
  playSteps(state, planDay(state.profile, day, options), options);
