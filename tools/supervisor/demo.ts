import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Source } from '@koreshok/environment';

import type { DatabaseUrls } from '../mariadb/index.ts';

/** What was filled in, kept beside the database. */
export interface DemoState {
  readonly seed: number;
  readonly anchorDay: string;
}

const stateFile = (dataDir: string): string => join(dataDir, 'demonstration.json');

/** The state of a filled demonstration; `undefined` before the first fill and after one that was cut short. */
export function readDemoState(dataDir: string): DemoState | undefined {
  const file = stateFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export function writeDemoState(dataDir: string, state: DemoState): void {
  mkdirSync(dirname(stateFile(dataDir)), { recursive: true });
  writeFileSync(stateFile(dataDir), JSON.stringify(state));
}

/** What filling the demonstration needs of the system around it. */
export interface FillContext {
  readonly urls: DatabaseUrls;
  readonly seed: number;
  /** The last day of the data, YYYY-MM-DD. */
  readonly anchorDay: string;
  /** The settings the apps will run with. */
  readonly source: Source;
  readonly say: (text: string) => void;
  /** Aborted when the person no longer waits; the fill then rejects. */
  readonly wish: AbortSignal;
}

/** The day on which a demonstration ends that names none: today where most registers are. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date());
