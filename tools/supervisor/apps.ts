import { delimiter, join } from 'node:path';

import {
  type Environment,
  environmentTexts,
  type ProcessName,
  readEnvironment,
  type Source,
} from '@koreshok/environment';

import { checkoutRoot } from '../checks/source-files.ts';
import { missingAt } from './readiness.ts';
import type { AppPlan } from './supervisor.ts';

/** The apps in the order of their start: each finds what it needs running already. */
export const appNames = ['sandbox', 'gateway', 'worker', 'portal'] as const;
export type AppName = (typeof appNames)[number];

/** How the apps run: as built, or watching their files. */
export type Manner = 'built' | 'watching';

const bin = join(checkoutRoot, 'node_modules/.bin');

/** What any program needs of a machine, besides its settings. */
const machineNames = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'NO_COLOR'];

/** The whole environment of a process of ours: its own settings and nothing of anybody else's. */
export function childEnvironment(process: ProcessName, source: Source): Record<string, string> {
  const machine = Object.fromEntries(
    machineNames.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])),
  );
  return {
    ...machine,
    ...environmentTexts(process, source),
    PATH: `${bin}${delimiter}${source['PATH'] ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** How one app is started and how its readiness shows. */
export function planApp(
  name: AppName,
  source: Source,
  onLine: (name: string, line: string) => void,
  manner: Manner = 'built',
): AppPlan {
  const settings = readEnvironment('supervisor', source);
  // Next decides by it whether to serve what was built or to build what is asked for.
  const mode = name === 'portal' && manner === 'built' ? 'production' : 'development';
  const watch = name !== 'portal' && manner === 'watching' ? ['--watch', '--watch-preserve-output'] : [];
  return {
    name,
    command: process.execPath,
    args: [...watch, `apps/${name}/src/main.ts`],
    cwd: checkoutRoot,
    environment: { ...childEnvironment(name, source), NODE_ENV: mode },
    onLine: (line) => onLine(name, line),
    missing: () => missingAt(readinessUrl(name, settings), name !== 'portal'),
  };
}

function readinessUrl(name: AppName, settings: Environment<'supervisor'>): string {
  switch (name) {
    case 'sandbox':
      return `http://127.0.0.1:${settings.SANDBOX_HTTP_PORT}/ready`;
    case 'gateway':
      return `http://${settings.GATEWAY_HTTP_HOST}:${settings.GATEWAY_HTTP_PORT}/ready`;
    case 'worker':
      return `http://${settings.WORKER_HTTP_HOST}:${settings.WORKER_HTTP_PORT}/ready`;
    case 'portal':
      return `http://${settings.PORTAL_HOST}:${settings.PORTAL_PORT}/`;
    default: {
      const never: never = name;
      throw new Error(`No readiness of ${String(never)}`);
    }
  }
}
