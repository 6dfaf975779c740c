import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { FailoverRefused, promote } from './promote.ts';
import { Server } from './server.ts';

const USAGE = `npm run failover -- status --servers FILE
    tells of each server whether it can be reached, who it follows and how far it has come.
npm run failover -- promote --servers FILE [--fenced] [--then COMMAND]
    makes the replica that has the most the primary. --fenced says that a server that cannot be reached will not come
    back as primary. COMMAND moves the address that the apps use; it finds PRIMARY_HOST and PRIMARY_PORT in its environment.
FILE holds one mysql://user:password@host:port a line: all servers, the lost one too.
`;
const USAGE_EXIT = 64;

/** `npm run failover`: the step in docs/runbooks/failover.md that is too easy to get wrong by hand. */
async function main(command: string | undefined, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      servers: { type: 'string' },
      fenced: { type: 'boolean', default: false },
      // biome-ignore lint/suspicious/noThenProperty: the name of an option
      then: { type: 'string' },
    },
  });
  if (values.servers === undefined || (command !== 'status' && command !== 'promote')) {
    process.stderr.write(USAGE);
    return USAGE_EXIT;
  }
  const servers = readServers(values.servers);
  if (command === 'status') {
    for (const server of servers) process.stdout.write(`${await describe(server)}\n`);
    return 0;
  }
  try {
    const say = (line: string) => process.stdout.write(`${line}\n`);
    const primary = await promote({ servers, fenced: values.fenced, say });
    return values.then === undefined ? 0 : runThen(values.then, primary);
  } catch (error) {
    if (!(error instanceof FailoverRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function readServers(file: string): Server[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => new Server(line));
}

async function describe(server: Server): Promise<string> {
  const state = await server.look();
  if (state === null) return `${server.name}  cannot be reached`;
  const { writable, follows, replicating, semiSync, positionText } = state;
  const role =
    follows === null
      ? `${writable ? 'takes writes' : 'read-only'}, semi-sync ${semiSync.on ? 'on' : 'off'} with ${semiSync.clients} replicas`
      : `follows ${follows}${replicating ? '' : ', STANDS STILL'}${writable ? ', TAKES WRITES' : ''}`;
  return `${server.name}  ${role}, at ${positionText === '' ? 'nothing' : positionText}`;
}

function runThen(command: string, { host, port }: Server): number {
  const environment = { ...process.env, PRIMARY_HOST: host, PRIMARY_PORT: String(port) };
  return spawnSync('/bin/sh', ['-c', command], { stdio: 'inherit', env: environment }).status ?? 1;
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
