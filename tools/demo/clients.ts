import type { Actor } from '@koreshok/domain';
import type { ServiceContext } from '@koreshok/services';
import { grantConsent } from '@koreshok/services/finance-access';
import { createGrant } from '@koreshok/services/grants';
import { addOutlet } from '@koreshok/services/outlets';
import { addRegister, extendTerm } from '@koreshok/services/registers';
import type { DemoPlan, PlannedClient, PlannedRegister } from './plan/index.ts';
import { createUnder, type World } from './world.ts';

/** A register that stands in the database, with what the fleet needs to play it. */
export interface CreatedRegister {
  readonly planned: PlannedRegister;
  readonly client: PlannedClient;
  readonly cashRegisterId: string;
}

export interface CreatedClient {
  readonly client: PlannedClient;
  readonly owner: Actor;
  readonly outletIds: readonly string[];
}

const DAY = 86_400_000;
const PAID_DAYS = 400;
const CONSENT_DAYS = 180;
/** Beside the trial: so many days are left of a lapsing register's term on the last day of the demonstration. */
const LAPSING_DAYS_LEFT = 6;
const TRIAL_DAYS = 30;

/** Creates a client with its outlets, by its agent's code where one brought it. */
export async function createClient(
  context: ServiceContext,
  world: World,
  client: PlannedClient,
): Promise<CreatedClient> {
  const code = client.agentKey === null ? undefined : world.codes.get(client.agentKey);
  const owner = await createUnder(context, new Map(world.owners), client, code);
  const outletIds: string[] = [];
  for (const outlet of client.outlets) outletIds.push((await addOutlet(context, owner, outlet)).id);
  return { client, owner, outletIds };
}

/**
 * Adds one register and pays for it.
 * @param endsAt the last moment of the demonstration, from which a lapsing term counts back.
 */
export async function createRegister(
  context: ServiceContext,
  world: World,
  created: CreatedClient,
  planned: PlannedRegister,
  endsAt: Date,
): Promise<CreatedRegister> {
  const outletId = created.outletIds[planned.outletIndex];
  if (outletId === undefined) throw new Error(`${planned.key} has no outlet`);
  const { id } = await addRegister(context, created.owner, {
    outletId,
    name: planned.name,
    model: planned.model,
    serialNumber: planned.serialNumber,
    registrationNumber: planned.registrationNumber,
    fn: planned.fn,
  });
  const daysToEnd = Math.ceil((endsAt.getTime() - context.clock.now().getTime()) / DAY);
  const days = planned.story === 'lapsing' ? daysToEnd + LAPSING_DAYS_LEFT - TRIAL_DAYS : PAID_DAYS;
  if (days > 0) {
    await extendTerm(context, world.operator, { cashRegisterId: id, days, reason: 'Демонстрация' });
  }
  return { planned, client: created.client, cashRegisterId: id };
}

/** Hands registers to the service centre and opens money to the reseller, where the plan says so. */
export async function createRelations(
  context: ServiceContext,
  plan: DemoPlan,
  created: CreatedClient,
  cashRegisterIds: readonly string[],
): Promise<void> {
  const { client, owner } = created;
  if (client.serviceCenterKey !== null) {
    const center = plan.serviceCenters.find(({ key }) => key === client.serviceCenterKey);
    if (center === undefined) throw new Error(`${client.serviceCenterKey} is not planned`);
    await createGrant(context, owner, { serviceCenterInn: center.inn, registerIds: [...cashRegisterIds] });
  }
  if (client.showsMoney && client.providerKey !== 'operator') {
    await grantConsent(context, owner, {
      validUntil: new Date(context.clock.now().getTime() + CONSENT_DAYS * DAY),
      reason: 'Помощь со сверкой продаж',
    });
  }
}
