import type { Actor } from '@koreshok/domain';
import { openServices, type OpenedServices } from '@koreshok/services/context';
import { listReceipts, type ListReceiptsInput } from '@koreshok/services/receipts';
import { quantiles } from '../sale-to-verdict/sale.ts';
import { BUYERS, clientId, driveOf, phoneOf, type StorePlan } from './plan.ts';

/** How long one kind of question takes, in milliseconds. */
export interface QuestionFigures {
  readonly question: string;
  readonly asked: number;
  readonly found: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

const DAY = 86_400;
const PAGE = 50;

type Question = readonly [name: string, ask: (turn: number) => ListReceiptsInput];

function questionsOf(plan: StorePlan, client: number): readonly Question[] {
  const first = (plan.months[0]?.getTime() ?? 0) / 1000;
  return [
    ['newest page', () => ({ limit: PAGE })],
    [
      'by sum and day',
      (turn) => {
        const from = first + ((turn * 37) % 330) * DAY;
        const sumFrom = 100 + ((turn * 7_919) % 490_000);
        return { limit: PAGE, from, to: from + DAY, sumFrom, sumTo: sumFrom + 2_000 };
      },
    ],
    [
      'by ФН and number',
      (turn) => ({
        limit: PAGE,
        fn: driveOf(registerOf(client, turn, plan)),
        number: 1 + ((turn * 31) % (plan.perMonth * 12)),
      }),
    ],
    ['by buyer’s contact', (turn) => ({ limit: PAGE, buyerContact: phoneOf((turn * 7_919) % BUYERS) })],
  ];
}

/** A register that belongs to the client, as the loader deals them out. */
function registerOf(client: number, turn: number, plan: StorePlan): number {
  if (client === 0) return ((turn * 10) % plan.registers) - (((turn * 10) % plan.registers) % 10);
  const own = client - 1;
  return own % 10 === 0 ? own + plan.clients - 1 : own;
}

/** Asks as clients do, through the services with their driver: the chain with a tenth of all receipts, and a shop. */
export async function askStore(
  databaseUrl: string,
  operatorId: string,
  plan: StorePlan,
  times: number,
): Promise<QuestionFigures[]> {
  const services = await openServices({ databaseUrl, poolSize: 2 });
  try {
    const figures: QuestionFigures[] = [];
    for (const [who, client] of [
      ['chain', 0],
      ['shop', Math.min(plan.clients - 1, 3)],
    ] as const) {
      for (const [name, ask] of questionsOf(plan, client)) {
        figures.push(await time(services, ownerOf(client, operatorId), `${name}, ${who}`, ask, times));
      }
    }
    return figures;
  } finally {
    await services.close();
  }
}

async function time(
  services: OpenedServices,
  owner: Actor,
  question: string,
  ask: Question[1],
  times: number,
): Promise<QuestionFigures> {
  const took: number[] = [];
  let found = 0;
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now();
    const page = await listReceipts(services, owner, ask(turn));
    took.push(performance.now() - from);
    found += page.items.length;
  }
  const { p50, p95, longest } = quantiles(took);
  return { question, asked: times, found, p50Ms: p50, p95Ms: p95, longestMs: longest };
}

const ownerOf = (client: number, operatorId: string): Actor => ({
  userId: '01STRUSER00000000000000000',
  apiKeyId: null,
  organizationId: clientId(client),
  organizationKind: 'client',
  providerId: operatorId,
  role: 'owner',
  rights: null,
  outletIds: null,
  registerIds: [],
  readOnly: false,
});
