import { type RegisterTime, registerTimeAt } from '@koreshok/fiscal';

interface Told {
  readonly second: number;
  readonly time: RegisterTime;
}

/**
 * What right clocks on walls show. To ask a zone costs as much as to check a document, and a batch asks for the same
 * second of few zones again and again.
 */
export function wallClocks(): (at: Date, zone: string) => RegisterTime {
  const told = new Map<string, Told>();
  return (at, zone) => {
    const second = Math.floor(at.getTime() / 1000);
    const known = told.get(zone);
    if (known?.second === second) return known.time;
    const time = registerTimeAt(at, zone);
    told.set(zone, { second, time });
    return time;
  };
}
