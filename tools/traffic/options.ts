import { parseArgs } from 'node:util';

import { FAULT_KINDS, type FleetFaults } from '@koreshok/simulators/fleet';

/** What `npm run traffic` was told; what it was not told comes from the settings. */
export interface TrafficOptions {
  readonly registers: number;
  readonly perSecond: number;
  /** Without it traffic goes on until it is stopped. */
  readonly seconds: number | undefined;
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly databaseUrl: string | undefined;
  readonly mode: 'production' | 'test_drive';
  readonly seed: string;
  readonly curve: 'flat' | 'day';
  /** One connection for all documents of a register instead of one for each. */
  readonly keepOpen: boolean;
  readonly faults: FleetFaults;
}

export const TRAFFIC_USAGE = `npm run traffic -- [--registers 200] [--per-second 50] [--seconds N] [--host H] [--port P] [--database-url URL]
    lets registers of a running system sell, with a live line of what was sent, confirmed and how fast.
    --test-drive        registers and port of the test drive instead of those in real use
    --curve day         busy and quiet hours instead of a flat rate
    --keep-open         one connection per register instead of one per document
    --seed TEXT         other receipts
    --fault KIND=SHARE  ${[...FAULT_KINDS, 'silent'].join(', ')}; share from 0 to 1, may be given several times
`;

/** What was asked for makes no sense; the message may be shown. */
export class TrafficUsageError extends Error {
  override readonly name = 'TrafficUsageError';
}

/**
 * Reads the arguments of the command.
 *
 * @throws TrafficUsageError for words and values it does not know.
 */
export function readTrafficOptions(args: readonly string[]): TrafficOptions {
  const { values } = parse(args);
  const { curve = 'flat', seed = '1' } = values;
  if (curve !== 'flat' && curve !== 'day') throw new TrafficUsageError('--curve is flat or day');
  return {
    registers: whole('--registers', values.registers, 1, 100_000) ?? 200,
    perSecond: number('--per-second', values['per-second'], 0.01, 100_000) ?? 50,
    seconds: number('--seconds', values.seconds, 0.1, 1e9),
    host: values.host,
    port: whole('--port', values.port, 1, 65_535),
    databaseUrl: values['database-url'],
    mode: values['test-drive'] === true ? 'test_drive' : 'production',
    seed,
    curve,
    keepOpen: values['keep-open'] === true,
    faults: faultsIn(values.fault ?? []),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        registers: text,
        'per-second': text,
        seconds: text,
        host: text,
        port: text,
        'database-url': text,
        seed: text,
        curve: text,
        'test-drive': flag,
        'keep-open': flag,
        fault: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new TrafficUsageError(error instanceof Error ? error.message : 'unknown argument');
  }
}

function number(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value >= least && value <= most))
    throw new TrafficUsageError(`${name} is a number from ${least} to ${most}`);
  return value;
}

function whole(name: string, text: string | undefined, least: number, most: number): number | undefined {
  const value = number(name, text, least, most);
  if (value !== undefined && !Number.isInteger(value))
    throw new TrafficUsageError(`${name} is a whole number`);
  return value;
}

function faultsIn(texts: readonly string[]): FleetFaults {
  const faults: Partial<Record<keyof FleetFaults, number>> = {};
  for (const text of texts) {
    const [word = '', share] = text.split('=');
    const kind = [...FAULT_KINDS, 'silent' as const].find((known) => known === word);
    if (kind === undefined) throw new TrafficUsageError(`no fault is called ${word}`);
    faults[kind] = number(`--fault ${kind}`, share ?? '', 0, 1) ?? 0;
  }
  return faults;
}
