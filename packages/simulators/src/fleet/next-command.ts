import type { RegisterTime } from '@koreshok/fiscal/time';
import { registerTime } from '@koreshok/fiscal/time';

import type { Random } from '../random/index.ts';
import type { RegisterCommand, RegisterState } from '../register/index.ts';
import { correctionOf, drawReturn, drawSale, HABITS, type Sale } from '../trade/index.ts';

/** What registers do during a shift, by weight. */
export interface FleetMix {
  readonly sell: number;
  readonly refund: number;
  readonly correct: number;
  readonly report: number;
}

export const USUAL_MIX: FleetMix = { sell: 95, refund: 3.5, correct: 0.5, report: 1 };

/** Seconds after which a shift is closed whatever it has sold: an hour before it must be. */
const SHIFT_END = 23 * 3600;

export interface NextCommandOptions {
  readonly mix: FleetMix;
  /** Receipts after which a shift is closed. */
  readonly receiptsPerShift: number;
  /** An earlier sale that may be taken back. */
  readonly lastSale?: Sale | undefined;
}

/** What a register does next: it is registered, opens shifts, sells by the mix and closes them in time. */
export function nextCommand(
  random: Random,
  state: RegisterState,
  at: RegisterTime,
  { mix, receiptsPerShift, lastSale }: NextCommandOptions,
): RegisterCommand {
  const { drive, shift, profile } = state;
  if (drive.phase === 'blank') return { kind: 'register' };
  if (!shift.open) return { kind: 'open-shift' };
  if (shift.receipts >= receiptsPerShift || at - (shift.openedAt ?? at) >= SHIFT_END)
    return { kind: 'close-shift' };
  const sale = drawSale(random, profile, at);
  const strictForm = profile.strictForms && random.chance(HABITS[profile.trade].strictForms);
  const kind = random.weighted<keyof FleetMix>([
    ['sell', mix.sell],
    ['refund', mix.refund],
    ['correct', mix.correct],
    ['report', mix.report],
  ]);
  if (kind === 'report') return { kind: 'report-settlements' };
  if (kind === 'correct') {
    return { kind: 'correct', correction: correctionOf(sale, registerTime(at - 3600)), strictForm };
  }
  const refund = kind === 'refund' && lastSale !== undefined ? drawReturn(random, lastSale) : undefined;
  return { kind: 'sell', sale: refund ?? sale, strictForm };
}
