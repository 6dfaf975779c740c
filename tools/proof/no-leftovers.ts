import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { readEnvironment } from '@koreshok/environment';

import { type PortClaim, takenPorts } from '../ports/taken.ts';
import { freeSettings } from '../supervisor/free-settings.ts';
import { portClaims } from '../supervisor/ports.ts';
import { failed, passed, type ProofResult } from './runner/result.ts';

export const about =
  'database and apps are all gone after SIGTERM, and also after kill -9 of their supervisor';
export const ciArguments: readonly string[] = [];

const apps = ['sandbox', 'gateway', 'worker'] as const;
const goneWithinMs = 30_000;

/** Starts the apps under a supervisor of their own process, ends that in one of two ways, and looks for what is left. */
export async function run(): Promise<ProofResult> {
  const folder = mkdtempSync(join(tmpdir(), 'koreshok-leftovers-'));
  const settings = { ...(await freeSettings()), DATA_DIR: folder, MARIADB_BUFFER_POOL_MB: '64' };
  const claims = portClaims(readEnvironment('supervisor', settings), apps, true);
  const facts: Record<string, unknown> = { ports: claims.length };
  try {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const supervisor = await startSupervisor(settings);
      const held = await takenPorts(claims);
      if (held.length === 0) return failed('nothing listened while everything ran', facts);
      supervisor.kill(signal);
      const left = await portsLeft(claims);
      facts[`left after ${signal}`] = left.map(({ setting }) => setting);
      if (left.length > 0) return failed(`something still listens after ${signal}`, facts);
    }
    return passed(facts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startSupervisor(settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'runner/apps-alone.ts'), ...apps], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      if (chunk.includes('everything runs')) resolve(child);
    });
    child.once('exit', (code) => reject(new Error(`the supervisor ended with ${String(code)}`)));
  });
}

async function portsLeft(claims: readonly PortClaim[]): Promise<PortClaim[]> {
  const deadline = Date.now() + goneWithinMs;
  for (;;) {
    const left = await takenPorts(claims);
    if (left.length === 0 || Date.now() > deadline) return left;
    await wait(100);
  }
}
