import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { RegisterLine } from '@koreshok/simulators/line';
import { seededRandom } from '@koreshok/simulators/random';

import { Stage, WorkingRegister } from '../proof/stage/index.ts';
import { quantiles, type Quantiles, type Sale } from './sale-to-verdict/sale.ts';
import { SaleWatch } from './sale-to-verdict/watch.ts';

export const about =
  'from a sale at the register to its receipt in the cabinet and to the tax service’s verdict: p50, p95, p99 (--sales, --per-second)';

export interface SaleToVerdictFigures {
  readonly sales: number;
  readonly perSecond: number;
  /** Milliseconds from sending: until the register has its confirmation, the client its receipt, we the verdict. */
  readonly confirmation: Quantiles;
  readonly receipt: Quantiles;
  readonly verdict: Quantiles;
  /** Sales that never came to both ends. */
  readonly missing: number;
  /** Shares of sales within the aims: the receipt within a second, the verdict within three. */
  readonly receiptWithinSecond: number;
  readonly verdictWithinThree: number;
}

const REGISTERS = 20;
const RECEIPT = 3;
const PATIENCE_MS = 30_000;

/** Registers sell at a modest rate against a running gateway and worker with the settings of production. */
export async function run(args: readonly string[]): Promise<SaleToVerdictFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sales: { type: 'string', default: '300' },
      'per-second': { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { seed } = values;
  const stage = await Stage.open({ registers: REGISTERS, worker: true, seed });
  const watch = new SaleWatch();
  try {
    await watch.start(stage.database.urls, stage.people.owner);
    const perSecond = Number(values['per-second']);
    const sales = await sell(stage, watch, { count: Number(values.sales), perSecond, seed });
    const deadline = Date.now() + PATIENCE_MS;
    while (watch.missing > 0 && Date.now() < deadline) await wait(20);
    return figuresOf(sales, perSecond, watch.missing);
  } finally {
    await watch.stop();
    await stage.close();
  }
}

interface Plan {
  readonly count: number;
  readonly perSecond: number;
  readonly seed: string;
}

async function sell(stage: Stage, watch: SaleWatch, { count, perSecond, seed }: Plan): Promise<Sale[]> {
  const gate = { host: '127.0.0.1', port: stage.gateway.port };
  const registers = stage.people.registers.map(({ row, state }) => ({
    fn: row.fn,
    line: new RegisterLine(gate, { answerTimeoutMs: PATIENCE_MS }),
    register: new WorkingRegister(state, seededRandom(`${seed}/${row.fn}`)),
    sent: Promise.resolve(),
  }));
  const sales: Sale[] = [];
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    await wait(Math.max(0, began + (index * 1_000) / perSecond - performance.now()));
    const one = registers[index % registers.length];
    if (one === undefined) break;
    one.sent = one.sent.then(async () => {
      let document = one.register.next();
      // Its registration, its shifts and its reports are no sales.
      for (; document.code !== RECEIPT; document = one.register.next())
        await one.line.exchange(document.message);
      const sale: Sale = { key: `${one.fn}/${document.number}`, sentAt: performance.now(), came: {} };
      sales.push(sale);
      watch.expect(sale);
      await one.line.exchange(document.message);
      sale.came.confirmation = performance.now() - sale.sentAt;
    });
  }
  await Promise.all(registers.map(({ sent }) => sent));
  return sales;
}

function figuresOf(sales: readonly Sale[], perSecond: number, missing: number): SaleToVerdictFigures {
  const of = (end: keyof Sale['came']): number[] => sales.flatMap(({ came }) => came[end] ?? []);
  const within = (end: keyof Sale['came'], milliseconds: number): number =>
    Math.round((of(end).filter((took) => took <= milliseconds).length / sales.length) * 1_000) / 1_000;
  return {
    sales: sales.length,
    perSecond,
    confirmation: quantiles(of('confirmation')),
    receipt: quantiles(of('receipt')),
    verdict: quantiles(of('verdict')),
    missing,
    receiptWithinSecond: within('receipt', 1_000),
    verdictWithinThree: within('verdict', 3_000),
  };
}
