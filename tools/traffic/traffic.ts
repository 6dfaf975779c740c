import { type FleetReport, startFleet } from '@koreshok/simulators/fleet';
import type { GateAddress } from '@koreshok/simulators/line';
import type { RegisterState } from '@koreshok/simulators/register';

import type { TrafficOptions } from './options.ts';
import { progressLine } from './progress.ts';

const BEAT_MS = 500;
/** Beats over which the rate of late is taken. */
const RATE_BEATS = 10;

export interface TrafficRun {
  readonly registers: readonly RegisterState[];
  readonly gate: GateAddress;
  readonly options: Pick<TrafficOptions, 'perSecond' | 'seconds' | 'seed' | 'curve' | 'keepOpen' | 'faults'>;
  /** Gets a line of progress twice a second. */
  readonly show: (line: string) => void;
  /** Ends the traffic early. */
  readonly wish: AbortSignal;
}

/** Lets registers sell until the time is over or somebody wishes an end; documents under way are given ten seconds. */
export async function runTraffic({ registers, gate, options, show, wish }: TrafficRun): Promise<FleetReport> {
  const { perSecond, seconds, seed, curve, keepOpen, faults } = options;
  const fleet = startFleet({ registers, gate, perSecond, seed, curve, faults, line: { keepOpen } });
  const started = performance.now();
  const confirmed: number[] = [];
  const timer = setInterval(() => {
    const report = fleet.report();
    confirmed.push(report.confirmed);
    if (confirmed.length > RATE_BEATS) confirmed.shift();
    const beats = Math.max(1, confirmed.length - 1);
    const rate = (((confirmed.at(-1) ?? 0) - (confirmed[0] ?? 0)) * 1000) / (beats * BEAT_MS);
    show(progressLine(report, (performance.now() - started) / 1000, rate));
  }, BEAT_MS);
  try {
    await untilEnd(seconds, wish);
    return await fleet.stop(10_000);
  } finally {
    clearInterval(timer);
  }
}

function untilEnd(seconds: number | undefined, wish: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (wish.aborted) return resolve();
    // Without an end the timer only keeps the process alive until somebody wishes one.
    const timer = setTimeout(resolve, seconds === undefined ? 0x7fff_ffff : seconds * 1000);
    wish.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
