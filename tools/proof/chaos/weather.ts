import { setTimeout as wait } from 'node:timers/promises';

import type { Random } from '@koreshok/simulators/random';
import { FAIR_WEATHER, type RunningTaxService } from '@koreshok/simulators/tax-service';

/** How long the gateway of this proof waits for the tax service. */
export const TAX_SERVICE_TIMEOUT_MS = 1_500;

type Weather = Readonly<Record<string, string | number>>;

/** What the tax service goes through, besides killings of others. */
const KINDS: Readonly<Record<string, Weather>> = {
  away: { outage: 'unavailable' },
  'hanging up': { outage: 'hang up' },
  silent: { outage: 'silence' },
  'accepting, then answering too late': { answerDelayMs: TAX_SERVICE_TIMEOUT_MS * 2 },
  'accepting, then losing answers': { loseAnswers: 0.5 },
  'slow to accept': { delayMs: TAX_SERVICE_TIMEOUT_MS / 2 },
};

/**
 * Some documents wait for their verdict, some are in soft quarantine for a while, a few are rejected for good. The
 * second of its rules has verdicts change while the proof still runs.
 */
const RULES = [
  { share: 0.02, status: 'WAITING', changesAfterMs: 1_500, then: 'OK' },
  { share: 0.01, status: 'WARNING', changesAfterMs: 2_500, then: 'OK' },
  { share: 0.002, status: 'ERROR' },
];

/** Lets the tax service have bad moments between fair ones until `enough` is aborted; then it is well again. */
export async function changeWeather(
  taxService: RunningTaxService,
  random: Random,
  enough: AbortSignal,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  taxService.control({ rules: RULES });
  const kinds = Object.entries(KINDS);
  for (let at = random.integer(0, kinds.length - 1); !enough.aborted; at += 1) {
    const [name, weather] = kinds[at % kinds.length] ?? ['fair', {}];
    await pause(random.integer(1_500, 4_000), enough);
    if (enough.aborted) break;
    taxService.control(weather);
    counts[name] = (counts[name] ?? 0) + 1;
    await pause(random.integer(800, 3_000), enough);
    taxService.control({ ...FAIR_WEATHER });
  }
  return counts;
}

const pause = (milliseconds: number, enough: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal: enough }).catch(() => undefined);
