import { setTimeout as wait } from 'node:timers/promises';
import { Line } from './line.ts';
import type { Sales } from './sales.ts';

export interface PacedLoad {
  readonly port: number;
  readonly sales: Sales;
  readonly registers: number;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface PacedFigures {
  readonly sent: number;
  readonly answers: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Documents that were due and could not be sent, because every register still waited for an answer. */
  readonly notSent: number;
}

const TICK_MS = 5;
const SETTLE_MS = 10_000;

/** Registers with long connections that together sell so many times a second, evenly. */
export async function runPaced(load: PacedLoad): Promise<PacedFigures> {
  const lines = await Promise.all(Array.from({ length: load.registers }, () => Line.open(load.port)));
  const times: number[] = [];
  const idle: number[] = lines.map((_line, index) => index);
  let sent = 0;
  const began = performance.now();
  const due = (): number =>
    Math.floor((Math.min(performance.now() - began, load.seconds * 1_000) * load.perSecond) / 1_000);
  while (performance.now() - began < load.seconds * 1_000) {
    while (sent < due() && idle.length > 0) {
      const register = idle.shift() ?? 0;
      const from = performance.now();
      sent += 1;
      lines[register]?.send(load.sales.next(register), () => {
        times.push(performance.now() - from);
        idle.push(register);
      });
    }
    await wait(TICK_MS);
  }
  const notSent = load.perSecond * load.seconds - sent;
  const deadline = performance.now() + SETTLE_MS;
  while (times.length < sent && performance.now() < deadline) await wait(TICK_MS);
  for (const line of lines) line.close();
  times.sort((one, other) => one - other);
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { sent, answers: times.length, p50Ms: at(0.5), p99Ms: at(0.99), notSent };
}
