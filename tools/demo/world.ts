import type { Actor } from '@koreshok/domain';
import { saveBrand, type ServiceContext } from '@koreshok/services';
import { addMember } from '@koreshok/services/members';
import { createOrganization, foundOperator } from '@koreshok/services/organizations';
import { createPartnerCode } from '@koreshok/services/partner-codes';
import { publishPriceList, type PublishPriceListInput } from '@koreshok/services/tariffs';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, OPERATOR_HOST, RESELLER_HOSTS } from './accounts.ts';
import { ownerOf } from './actors.ts';
import { tellRequisites } from './requisites.ts';
import type { DemoPlan, PlannedOrganization } from './plan/index.ts';

/** The organizations of the plan as they stand in the database. */
export interface World {
  readonly operator: Actor;
  /** An owner of each organization by its key. */
  readonly owners: ReadonlyMap<string, Actor>;
  /** The agents' codes by the agent's key. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Writes everybody but the clients, through the services that people use. */
export async function createWorld(context: ServiceContext, plan: DemoPlan): Promise<World> {
  const founded = await foundOperator(context, requisitesOf(plan.operator));
  const operator = ownerOf({ id: founded.id, kind: 'operator', providerId: founded.id });
  const owners = new Map([[plan.operator.key, operator]]);
  await saveBrand(context, operator, brandOf(plan.operator, 'Корешок', OPERATOR_HOST, '#1f5f8b'));
  await publishPriceList(context, operator, PRICES);
  await tellRequisites(context, operator, plan.operator);
  for (const [index, reseller] of plan.resellers.entries()) {
    const owner = await createUnder(context, owners, reseller);
    const look = RESELLER_LOOKS[index] ?? RESELLER_LOOKS[0];
    const host = RESELLER_HOSTS[index] ?? RESELLER_HOSTS[0];
    await saveBrand(context, owner, brandOf(reseller, look.name, host, look.color));
    await publishPriceList(context, owner, PRICES);
    await tellRequisites(context, owner, reseller);
  }
  const codes = new Map<string, string>();
  for (const agent of plan.agents) {
    const owner = await createUnder(context, owners, agent);
    const { code } = await createPartnerCode(context, owner, {
      name: 'Основной код',
      campaign: 'Постоянные клиенты',
      offerDiscount: 500,
    });
    codes.set(agent.key, code);
  }
  for (const center of plan.serviceCenters) await createUnder(context, owners, center);
  return { operator, owners, codes };
}

/** As this market asks: a year for three thousand, three for the price of two and a bit. */
const PRICES: PublishPriceListInput = {
  terms: [
    { months: 12, price: 300_000 },
    { months: 15, price: 340_000 },
    { months: 36, price: 700_000 },
  ],
  steps: [
    { registersFrom: 10, discount: 500 },
    { registersFrom: 50, discount: 1_000 },
  ],
  agentDiscountLimit: 1_500,
  vatRate: 2_200,
};

const RESELLER_LOOKS = [
  { name: 'Касса Плюс', color: '#c2410c' },
  { name: 'ОФД Север', color: '#0f766e' },
] as const;

/** Makes an organization under its provider and remembers its owner under its key. */
export async function createUnder(
  context: ServiceContext,
  owners: Map<string, Actor>,
  planned: PlannedOrganization,
  partnerCode?: string,
): Promise<Actor> {
  const provider = owners.get(planned.providerKey);
  if (provider === undefined || planned.kind === 'operator') {
    throw new Error(`${planned.key} has no provider yet`);
  }
  const { id } = await createOrganization(context, provider, {
    kind: planned.kind,
    ...requisitesOf(planned),
    timeZone: planned.city.zone,
    ...(partnerCode === undefined ? {} : { partnerCode }),
  });
  const owner = ownerOf({ id, kind: planned.kind, providerId: provider.organizationId });
  owners.set(planned.key, owner);
  return owner;
}

function requisitesOf(planned: PlannedOrganization) {
  const { name, shortName, inn, kpp, ogrn, address, email, phone } = planned;
  return { name, shortName, inn, kpp, ogrn, address, email, phone };
}

function brandOf(owner: PlannedOrganization, name: string, host: string, accentColor: string) {
  return {
    host,
    name,
    legalName: owner.shortName,
    accentColor,
    supportEmail: `help@${host}`,
    supportPhone: '8 800 000-00-00',
    senderName: name,
    senderEmail: `noreply@${host}`,
    gateHost: `gate.${host}`,
    published: true,
  };
}

/** Gives every demonstration account its place; outlets must be there already. */
export async function createAccounts(
  context: ServiceContext,
  world: World,
  outletIds: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  for (const account of DEMO_ACCOUNTS) {
    const owner = world.owners.get(account.organization);
    if (owner === undefined) throw new Error(`${account.organization} was not created`);
    await addMember(context, owner, {
      organizationId: owner.organizationId,
      email: account.email,
      name: account.name,
      role: account.role,
      password: DEMO_PASSWORD,
      outletIds:
        account.outlets === undefined
          ? null
          : (outletIds.get(account.organization) ?? []).slice(0, account.outlets),
    });
  }
}
