import { parseArgs } from 'node:util';
import { median } from '../programs/median.ts';
import { DrainStage, type SteadyFigures } from './drain/stage.ts';
import { openBenchDatabase } from './gate/bench-database.ts';
import { startCountingTaxService, TAX_SERVICES, type TaxServiceKind } from './gate/tax-service.ts';

export const about = 'how fast a backlog goes out to the tax service after an outage, and what intake loses';

export interface DrainFigures {
  readonly taxService: TaxServiceKind;
  readonly backlog: number;
  /** Documents a second that went out with nothing else to do. */
  readonly drainPerSecond: number;
  /** Without any relay. */
  readonly intakeAlonePerSecond: number;
  /** With a backlog that cannot go out, and while it goes out: the middle of the pairs. */
  readonly intakeTaxServiceAwayPerSecond: number;
  readonly intakeWhileDrainingPerSecond: number;
  readonly drainWhileIntakePerSecond: number;
  /** Share of its rate that intake loses while a backlog goes out: the middle of the pairs, and each. */
  readonly intakeLoss: number;
  readonly losses: readonly number[];
  /** A document of a register without a backlog, to the tax service while others' backlogs go out: 9 of 10 within. */
  readonly freshP90Ms: number | null;
  /** A backlog that goes out beside registers which sell at a pace. */
  readonly steady: SteadyFigures;
  /** Documents the tax service got more than once. */
  readonly repeated: number;
}

/**
 * Takes documents in without a relay, as in an outage, then lets the relay loose: first alone, then beside intake at full
 * speed, while one more register without a backlog sells now and then; at last beside registers that sell at a pace. What
 * intake loses is told from pairs of moments with the tax service there and away, because one moment differs from the next.
 *
 * Flags: `--documents 30000`, `--connections 64`, `--pairs 15`, `--per-second 1000` (the pace), `--tax-service sandbox`
 * (or `bare`, which looks at nothing).
 */
export async function run(args: readonly string[]): Promise<DrainFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '30000' },
      connections: { type: 'string', default: '64' },
      pairs: { type: 'string', default: '15' },
      'per-second': { type: 'string', default: '1000' },
      'tax-service': { type: 'string', default: 'sandbox' },
    },
  });
  const kind = TAX_SERVICES.find((each) => each === values['tax-service']) ?? 'sandbox';
  const connections = Number(values.connections);
  const each = Math.ceil(Number(values.documents) / connections);
  const database = await openBenchDatabase(connections + 1);
  const taxService = await startCountingTaxService(kind);
  const stage = new DrainStage(database, taxService, connections, each);
  try {
    const outage = await stage.outage();
    const drainPerSecond = await stage.drain();
    await stage.outage();
    const { pairs, drain, freshP90Ms } = await stage.fullSpeed(Number(values.pairs));
    // So much that it lasts for all of the time at a pace.
    await stage.outage();
    await stage.outage();
    const steady = await stage.drainBesideSteady(Number(values['per-second']));
    const losses = pairs.map(({ there, away }) => Math.round((1 - there / away) * 100) / 100);
    const figures = {
      taxService: kind,
      backlog: each * connections,
      drainPerSecond,
      intakeAlonePerSecond: outage,
      intakeTaxServiceAwayPerSecond: median(pairs.map(({ away }) => away)),
      intakeWhileDrainingPerSecond: median(pairs.map(({ there }) => there)),
      drainWhileIntakePerSecond: drain,
      intakeLoss: median(losses),
      losses,
      freshP90Ms,
      steady,
      repeated: (await taxService.counts()).repeated,
    };
    print(figures);
    return figures;
  } finally {
    await taxService.stop();
    await database.stop();
  }
}

function print(figures: DrainFigures): void {
  const { intakeTaxServiceAwayPerSecond, intakeWhileDrainingPerSecond, steady } = figures;
  console.log(
    `drain to the ${figures.taxService} tax service: ${figures.backlog} documents · alone ${figures.drainPerSecond}/s · ` +
      `beside intake ${figures.drainWhileIntakePerSecond}/s · intake ${figures.intakeAlonePerSecond}/s without a relay, ` +
      `${intakeTaxServiceAwayPerSecond}/s with the tax service away, ${intakeWhileDrainingPerSecond}/s beside ` +
      `(loss ${figures.intakeLoss}; pairs ${figures.losses.join(', ')}) · a new document out in ${figures.freshP90Ms} ms · ` +
      `beside ${steady.perSecond}/s at a pace ${steady.drainPerSecond}/s, answers p99 ${steady.p99Ms} ms ` +
      `(${steady.ordinaryP99Ms} ms without a backlog) · repeated ${figures.repeated}`,
  );
}
