import { aClient, anActor, anOutlet, aRegister } from '@koreshok/db/builders';
import { admissionDecision, leavingDays } from '@koreshok/domain';
import {
  extendTerm,
  giveLeavingNotice,
  listRegisters,
  sweepContracts,
  sweepLeaving,
} from '../../src/index.ts';
import { type Office, tellRequisites } from './contracts.ts';
import type { BuiltRegister, Town, World } from './world.ts';

const DAY = 86_400_000;

/** A client of the town's reseller with two registers, each with a hundred paid days behind its trial. */
export async function aLeavingClient(world: World, town: Town, office: Office) {
  const { database, context } = world;
  const rows = database.unsafeClient;
  const now = context.clock.now();
  const client = await aClient(database, town.reseller);
  const owner = anActor(client);
  const outlet = await anOutlet(database, client);
  const addedAt = new Date(now.getTime() - 30 * DAY);
  const shop = await aRegister(database, client, outlet, { name: 'Касса 1', addedAt });
  const kiosk = await aRegister(database, client, outlet, { name: 'Касса 2', addedAt });
  for (const { id } of [shop, kiosk]) {
    await extendTerm(context, town.as.operator, { cashRegisterId: id, days: 100, reason: 'оплата' });
  }
  const today = leavingDays(now, false).earliest;
  return {
    client,
    owner,
    shop,
    kiosk,
    /** The earliest last day without a contract. */
    today,
    /** A contract in force, of all registers or of one. @returns its id. */
    aContract: async (registerId?: string): Promise<string> => {
      await tellRequisites(world, owner);
      const { id } = await office.offered(owner, town.as.operator, registerId);
      await office.sign(id, owner, client.inn);
      return id;
    },
    leave: (changes: Partial<Parameters<typeof giveLeavingNotice>[2]> = {}) =>
      giveLeavingNotice(context, owner, { reason: 'another_operator', lastDay: today, ...changes }),
    contractState: async (id: string) =>
      (await rows.contract.findUniqueOrThrow({ where: { id }, select: { state: true } })).state,
    stateOfClient: () =>
      rows.organization.findUniqueOrThrow({
        where: { id: client.id },
        select: { state: true, closedAt: true },
      }),
    /** What the tax service is to hear of. */
    factsOf: async (): Promise<string[]> =>
      (
        await rows.outbox.findMany({
          where: { organizationId: client.id, consumer: 'contract-notices' },
          orderBy: { id: 'asc' },
        })
      ).map(({ kind }) => kind),
    /** What the gateway would say to a document of the register now. */
    answerTo: async ({ fn }: BuiltRegister) => {
      const admission = await rows.admission.findUniqueOrThrow({ where: { fn } });
      const claim = { registrationNumber: undefined, inn: undefined, gate: 'production' as const };
      return admissionDecision(admission, claim, context.clock.now());
    },
    lightOf: async (id: string) =>
      (await listRegisters(context, owner, {})).items.find((row) => row.id === id)?.light,
  };
}

export type LeavingClient = Awaited<ReturnType<typeof aLeavingClient>>;

/** Lets the clock reach a day, and the worker do what is due then. */
export async function untilItsDay({ context }: World, endsAt: Date): Promise<void> {
  context.clock.advanceTo(endsAt);
  await sweepContracts(context);
  await sweepLeaving(context);
}
