import { parseArgs } from 'node:util';
import { openBenchDatabase } from './gate/bench-database.ts';
import { type LoadFigures, runLoad } from './gate/cheap-client.ts';
import { startBareServer, startGateway } from './gate/children.ts';
import { Sales } from './gate/sales.ts';

export const about =
  'the gateway beside a bare TCP server, the same cheap client against both: ratios and p99';

/** One line of the table. */
export interface GatewayFigures {
  readonly style: 'one' | 'long';
  readonly connections: number;
  readonly bare: LoadFigures;
  readonly gateway: LoadFigures;
  readonly ratio: number;
}

const COUNTS = [1, 16, 64, 256];

/**
 * Measures answers per second of a bare server and of the real gateway (all checks, a durable commit before every
 * confirmation) at several numbers of connections, one document per connection and over long ones. The document is a
 * sale of five items, about a kilobyte. Client, gateway and MariaDB share this machine.
 *
 * Flags: `--seconds 4` (about so long per figure), `--connections 64`, `--style long`, `--relay`.
 */
export async function run(args: readonly string[]): Promise<readonly GatewayFigures[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '4' },
      connections: { type: 'string' },
      style: { type: 'string' },
      relay: { type: 'boolean', default: false },
    },
  });
  const counts = values.connections === undefined ? COUNTS : values.connections.split(',').map(Number);
  const styles = (['one', 'long'] as const).filter(
    (style) => values.style === undefined || values.style === style,
  );
  const database = await openBenchDatabase(Math.max(...counts));
  const bare = await startBareServer();
  const gateway = await startGateway(database.urls, { RELAY_ENABLED: String(values.relay) });
  const table: GatewayFigures[] = [];
  try {
    const sales = new Sales(database.registers);
    await runLoad({ port: gateway.port, connections: 16, style: 'long', messages: sales.take(16, 100) });
    for (const style of styles) {
      for (const connections of counts) {
        const load = { connections, style };
        const seconds = Number(values.seconds);
        const bareFigures = await timed(seconds, style === 'one' ? 8_000 : 40_000, connections, (each) =>
          runLoad({ ...load, port: bare.port, messages: sales.repeat(connections, each) }),
        );
        const gatewayFigures = await timed(seconds, 4_000, connections, (each) =>
          runLoad({ ...load, port: gateway.port, messages: sales.take(connections, each) }),
        );
        const ratio = Math.round((gatewayFigures.perSecond / bareFigures.perSecond) * 100) / 100;
        table.push({ style, connections, bare: bareFigures, gateway: gatewayFigures, ratio });
        print(table.at(-1));
      }
    }
  } finally {
    await gateway.stop();
    await bare.stop();
    await database.stop();
  }
  return table;
}

/** A short load to learn the rate, then one that takes about as long as asked. */
async function timed(
  seconds: number,
  guess: number,
  connections: number,
  load: (each: number) => Promise<LoadFigures>,
): Promise<LoadFigures> {
  const first = await load(Math.max(5, Math.round((guess * 0.25) / connections)));
  return load(Math.max(10, Math.round((first.perSecond * seconds) / connections)));
}

function print(line: GatewayFigures | undefined): void {
  if (line === undefined) return;
  const { style, connections, bare, gateway, ratio } = line;
  console.log(
    `gateway: ${style.padEnd(4)} ${String(connections).padStart(4)} connections · bare ${bare.perSecond}/s · ` +
      `gateway ${gateway.perSecond}/s · ratio ${ratio} · p50 ${gateway.p50Ms} ms · p99 ${gateway.p99Ms} ms · refused ${gateway.refused}`,
  );
}
