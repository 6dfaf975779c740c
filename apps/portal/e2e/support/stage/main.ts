import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { type RunningStage, startStage } from './start.ts';

/**
 * The stage as a process of its own: tells its facts over the channel to whoever started it, and stops everything when
 * that closes or a signal comes.
 */
const log = process.argv[2] ?? '/dev/null';
mkdirSync(dirname(log), { recursive: true });
writeFileSync(log, '');

const wish = new AbortController();
const starting = startStage({
  say: (line) => process.stdout.write(`${line}\n`),
  onLine: (app, line) => appendFileSync(log, `${app}: ${line}\n`),
  wish: wish.signal,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
process.once('disconnect', () => void end());

let running: RunningStage | undefined;
try {
  running = await starting;
  void running.fell.then(({ name, how }) => {
    if (!wish.signal.aborted) process.stderr.write(`the stage lost its ${name}: it ended with ${how}\n`);
  });
  process.send?.(running.stage);
  if (process.send === undefined) process.stdout.write(`${JSON.stringify(running.stage)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}

async function end(): Promise<void> {
  wish.abort();
  const { stop } = running ?? (await starting.catch(() => undefined)) ?? {};
  await stop?.();
  if (process.connected) process.disconnect();
}
