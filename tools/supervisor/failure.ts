import { EnvironmentError } from '@koreshok/environment';

import { MariadbMissing, MariadbStartError } from '../mariadb/index.ts';
import { DatabaseRefused } from './database.ts';
import { AlreadyRunning } from './lock.ts';
import { BuildFailed } from './portal-build.ts';
import { AppNotReady } from './supervisor.ts';
import { Interrupted, PortsTaken } from './system.ts';

const expected = [
  AlreadyRunning,
  AppNotReady,
  BuildFailed,
  DatabaseRefused,
  EnvironmentError,
  Interrupted,
  MariadbMissing,
  MariadbStartError,
  PortsTaken,
];

/** What a person is told when a start fails: a sentence where we know what is wrong, the whole error where we do not. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return expected.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}
