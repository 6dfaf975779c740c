import type { ManualClock } from '@koreshok/domain';
import { RegisterLine } from '@koreshok/simulators/line';
import type { HistoryEvent } from './history.ts';

export interface DeliverOptions {
  readonly gate: { readonly host: string; readonly port: number };
  readonly clock: ManualClock;
  readonly onProgress: (delivered: number, total: number) => void;
  readonly wish: AbortSignal;
}

const SLICE_MS = 3_600_000;
const LINES_AT_ONCE = 48;
const PROGRESS_EVERY = 2_000;

/**
 * Sends a history through the gateway as fast as it answers: hour by hour, the clock set to the end of the hour,
 * all registers of the hour at once and each in its own order.
 * @throws Error when a document gets no good answer: the demonstration must be whole.
 */
export async function deliver(events: readonly HistoryEvent[], options: DeliverOptions): Promise<void> {
  const ordered = events.toSorted((one, other) => one.at - other.at);
  const lines = new Map<string, RegisterLine>();
  let delivered = 0;
  try {
    for (let start = 0; start < ordered.length; ) {
      options.wish.throwIfAborted();
      const end = sliceEnd(ordered, start);
      options.clock.advanceTo(new Date(ordered[end - 1]?.at ?? 0));
      await deliverSlice(ordered.slice(start, end), lines, options.gate);
      if (Math.floor(end / PROGRESS_EVERY) > Math.floor(delivered / PROGRESS_EVERY)) {
        options.onProgress(end, ordered.length);
      }
      delivered = end;
      start = end;
    }
  } finally {
    for (const line of lines.values()) line.close();
  }
}

/** The index behind the last event of the hour in which the event at `start` falls. */
function sliceEnd(events: readonly HistoryEvent[], start: number): number {
  const hour = Math.floor((events[start]?.at ?? 0) / SLICE_MS);
  let end = start + 1;
  while (end < events.length && Math.floor((events[end]?.at ?? 0) / SLICE_MS) === hour) end += 1;
  return end;
}

async function deliverSlice(
  events: readonly HistoryEvent[],
  lines: Map<string, RegisterLine>,
  gate: DeliverOptions['gate'],
): Promise<void> {
  const waiting = [...Map.groupBy(events, (event) => event.key)];
  const workers = Array.from({ length: Math.min(LINES_AT_ONCE, waiting.length) }, async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [key, documents] = next;
      const line = lines.get(key) ?? new RegisterLine(gate, { keepOpen: true, answerTimeoutMs: 30_000 });
      lines.set(key, line);
      for (const { document } of documents) await line.exchange(document.message);
    }
  });
  await Promise.all(workers);
}
