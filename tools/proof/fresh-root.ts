import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readEnvironment } from '@koreshok/environment';

import { takenPorts } from '../ports/taken.ts';
import { appNames } from '../supervisor/apps.ts';
import { freeSettings } from '../supervisor/free-settings.ts';
import { portClaims } from '../supervisor/ports.ts';
import { FreshMachine } from './fresh-machine/machine.ts';
import { failed, needsRoot, passed, type ProofResult } from './runner/result.ts';

export const about =
  'npm start and npm test work as written on a bare Debian (root; --suite trixie, --skip-tests, --keep)';

type Settings = Readonly<Record<string, string>>;

/** Makes a bare Debian in a folder and runs the two commands in it: a cold start, a warm start, the tests. */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      suite: { type: 'string', default: 'bookworm' },
      'skip-tests': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  if (process.getuid?.() !== 0) return needsRoot;
  if (!existsSync('/usr/sbin/debootstrap')) return { outcome: 'not run', why: 'needs debootstrap' };
  const folder = mkdtempSync('/tmp/koreshok-fresh-');
  const facts: Record<string, unknown> = { suite: values.suite };
  say(`making a bare Debian ${values.suite} in ${folder}`);
  const machine = await timed(facts, 'rootSeconds', () => FreshMachine.make(folder, values.suite));
  try {
    const settings = await portsFor();
    for (const start of ['cold', 'warm'] as const) {
      const outcome = await startAndStop(machine, settings);
      facts[`${start}StartSeconds`] = outcome.seconds;
      facts[`${start}StartExit`] = outcome.code;
      if (!outcome.ran) return failed(`the ${start} start did not come up`, facts);
      if (outcome.code !== 0) return failed(`the ${start} start did not stop in order`, facts);
    }
    if (values['skip-tests']) return passed(facts);
    const lines: string[] = [];
    const code = await timed(
      facts,
      'testSeconds',
      () => machine.start('npm test', { onLine: tell(lines) }).ended,
    );
    facts['closingLine'] = lines.findLast((line) => /^\d+ passed, \d+ failed/.test(line)) ?? 'none';
    return code === 0 ? passed(facts) : failed(`npm test ended with ${code}`, facts);
  } finally {
    if (values.keep) say(`kept in ${join(folder)}`);
    else await machine.remove();
  }
}

/** The root shares this machine's ports, so it takes others where the usual ones are in use. */
async function portsFor(): Promise<Settings> {
  const usual = await takenPorts(portClaims(readEnvironment('supervisor', {}), appNames, true));
  return usual.length === 0 ? {} : freeSettings();
}

interface StartOutcome {
  readonly ran: boolean;
  /** From the command to «everything runs». */
  readonly seconds: number;
  readonly code: number;
}

/** Runs `npm start` until it says that everything runs, then stops it as a service manager would. */
async function startAndStop(machine: FreshMachine, settings: Settings): Promise<StartOutcome> {
  const began = Date.now();
  let seconds = 0;
  const command = machine.start('npm start', {
    environment: settings,
    onLine: (line) => {
      say(line);
      if (seconds > 0 || !line.endsWith('everything runs')) return;
      seconds = secondsSince(began);
      command.child.kill('SIGTERM');
    },
  });
  const code = await command.ended;
  return { ran: seconds > 0, seconds, code };
}

async function timed<T>(facts: Record<string, unknown>, name: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work();
  facts[name] = secondsSince(began);
  return result;
}

const secondsSince = (began: number): number => Math.round((Date.now() - began) / 100) / 10;
const say = (line: string): void => console.log(line);
const tell =
  (lines: string[]) =>
  (line: string): void => {
    lines.push(line);
    say(line);
  };
