import { type Clock, ManualClock } from '@koreshok/domain';
import { instantOfRegisterTime, parseDayKey, registerTime, spanOfDays } from '@koreshok/fiscal/time';
import { ACCESS_NOTICE_MAIL } from '@koreshok/services/access-notices';
import { openServices } from '@koreshok/services/context';
import type { FillContext } from '../supervisor/demo.ts';
import { readEnvironment } from '@koreshok/environment';
import { type CreatedClient, createClient, createRegister, createRelations } from './clients.ts';
import { deliver } from './deliver.ts';
import { type HistoryEvent, historyOf } from './history.ts';
import { type DemoPlan, planDemo, type PlannedRegister } from './plan/index.ts';
import { settle } from './settle.ts';
import { startFillSystem } from './system.ts';
import { foundSigningRoom } from '../signing/room.ts';
import { tellRequisites } from './requisites.ts';
import { createAccounts, createWorld } from './world.ts';

const DAY = 86_400_000;
/** Everybody signed up the day before the longest history begins. */
const LONGEST_HISTORY_DAYS = 61;
const CLIENTS_AT_ONCE = 4;
/** Clients that can make a contract at once; the others show what the form asks for. */
const WITH_REQUISITES = new Set(['client-1', 'client-2', 'client-3', 'client-21', 'client-22']);

/**
 * Fills an empty database with the demonstration: organizations through the services, documents through the gateway
 * from emulated registers, with the clock moved along. What is in it depends on seed and anchor day alone; row ids do
 * not, they are drawn anew.
 * @param plan everybody there is; a part of it makes a small demonstration, as tests want it.
 * @throws whatever a service refuses or a gateway does not answer: a demonstration is whole or is not there.
 */
export async function fillDemo(context: FillContext, plan = planDemo(context.seed)): Promise<void> {
  const endsAt = endOf(context.anchorDay);
  const clock = new ManualClock(new Date(endsAt.getTime() - LONGEST_HISTORY_DAYS * DAY));
  const { SIGNATURE_TRUST_DIR: trust, OPERATOR_SIGNING_DIR: operator } = readEnvironment(
    'tools',
    context.source,
  );
  foundSigningRoom({ trust, operator }, clock.now(), plan.operator);
  await createEverybody(context, plan, clock, endsAt);
  const events = historyOfAll(context, plan, endsAt);
  context.say(`${events.length} documents to send`);
  const system = await startFillSystem(context.urls, context.source, clock, verdictRules(plan));
  try {
    await deliver(events, {
      gate: system.gate,
      clock,
      wish: context.wish,
      onProgress: (delivered, total) => context.say(`${delivered} of ${total} documents sent`),
    });
    clock.advanceTo(endsAt);
    await settle(context.urls.worker, context.wish);
  } finally {
    await system.stop();
  }
}

/** The end of the anchor day in Moscow, or now when that is yet to come. */
function endOf(anchorDay: string): Date {
  const day = parseDayKey(anchorDay);
  if (day === undefined) throw new RangeError(`${anchorDay} is not a day`);
  const { to } = spanOfDays(day, day);
  return new Date(Math.min(Date.now(), instantOfRegisterTime(registerTime(to), 'Europe/Moscow')));
}

async function createEverybody(
  context: FillContext,
  plan: DemoPlan,
  clock: Clock,
  endsAt: Date,
): Promise<void> {
  const services = await openServices({
    databaseUrl: context.urls.portal,
    poolSize: CLIENTS_AT_ONCE + 2,
    clock,
  });
  try {
    const world = await createWorld(services, plan);
    const owners = new Map(world.owners);
    const outletIds = new Map<string, readonly string[]>();
    const created: CreatedClient[] = [];
    for (const client of plan.clients) {
      const made = await createClient(services, world, client);
      owners.set(client.key, made.owner);
      if (WITH_REQUISITES.has(client.key)) await tellRequisites(services, made.owner, client);
      outletIds.set(client.key, made.outletIds);
      created.push(made);
    }
    await createAccounts(services, { ...world, owners }, outletIds);
    const waiting = [...created];
    await Promise.all(
      Array.from({ length: CLIENTS_AT_ONCE }, async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          context.wish.throwIfAborted();
          const ids: string[] = [];
          for (const planned of next.client.registers) {
            const register = await createRegister(services, world, next, planned, endsAt);
            ids.push(register.cashRegisterId);
          }
          await createRelations(services, plan, next, ids);
        }
      }),
    );
    // What happened in the demonstration's past is mailed to nobody.
    await services.database.unsafeClient.outbox.deleteMany({ where: { kind: ACCESS_NOTICE_MAIL.kind } });
    context.say(`${plan.clients.length} clients with ${registersOf(plan).length} registers are there`);
  } finally {
    await services.close();
  }
}

function historyOfAll(context: FillContext, plan: DemoPlan, endsAt: Date): HistoryEvent[] {
  return plan.clients.flatMap((client) =>
    client.registers.flatMap((planned) =>
      historyOf(client, planned, {
        seed: context.seed,
        anchorDay: context.anchorDay,
        until: endsAt.getTime(),
        operator: { inn: plan.operator.inn, name: 'ООО "Корешок"' },
      }),
    ),
  );
}

const registersOf = (plan: DemoPlan): readonly PlannedRegister[] =>
  plan.clients.flatMap((client) => client.registers);

/** The tax service refuses part of the receipts of failing registers and doubts some of a few others. */
function verdictRules(plan: DemoPlan) {
  const failing = registersOf(plan).filter((register) => register.story === 'failing');
  return failing.flatMap((register, index) => [
    {
      fiscalDriveNumber: register.fn,
      documentCode: 3,
      share: 0.3,
      status: index % 3 === 2 ? ('WARNING' as const) : ('ERROR' as const),
    },
  ]);
}
