import type { Actor, OrganizationKind } from '@koreshok/domain';
import type { ServiceContext } from '@koreshok/services/context';
import { saveBrand } from '@koreshok/services/brands';
import { addMember } from '@koreshok/services/members';
import { createOrganization, foundOperator } from '@koreshok/services/organizations';
import { addOutlet } from '@koreshok/services/outlets';

/** The password of everybody in the small world of the browser tests. */
export const PASSWORD = 'синяя-лампа-у-окна';

export const OPERATOR_HOST = 'lk.localhost';
export const RESELLER_HOST = 'kassa-plus.localhost';

/** An organization with its owner, able to act. */
export interface Party {
  readonly id: string;
  readonly inn: string;
  readonly email: string;
  readonly actor: Actor;
}

export interface SmallWorld {
  readonly operator: Party;
  readonly reseller: Party;
  readonly agent: Party;
  readonly serviceCenter: Party;
  /** A client of the operator with one outlet. */
  readonly client: Party & { readonly outletId: string };
  readonly resellersClient: Party & { readonly outletId: string };
}

function actorOf(
  id: string,
  kind: OrganizationKind,
  providerId: string,
  userId: string | null,
  role: Actor['role'] = 'owner',
): Actor {
  return {
    userId,
    apiKeyId: null,
    organizationId: id,
    organizationKind: kind,
    providerId,
    role,
    outletIds: null,
  };
}

/** Founds the operator, a reseller, an agent, a service centre and two clients, each with an owner who can sign in. */
export async function foundSmallWorld(services: ServiceContext): Promise<SmallWorld> {
  const operator = await found(services);
  const reseller = await add(services, operator, 'reseller', 'Касса Плюс', '7743013901', 'reseller');
  await brand(services, operator.actor, OPERATOR_HOST, 'Корешок', '#1f5fbf');
  await brand(services, reseller.actor, RESELLER_HOST, 'Касса Плюс', '#b3261e');
  const agent = await add(services, operator, 'agent', 'Агентство «Мост»', '7702070139', 'agent');
  const serviceCenter = await add(
    services,
    operator,
    'service_center',
    'ЦТО «Механик»',
    '7728168971',
    'service',
  );
  const client = await add(services, operator, 'client', 'Кофейня «Утро»', '7707083893', 'client');
  const own = await add(services, reseller, 'client', 'Пекарня «Колос»', '7736050003', 'bakery');
  return {
    operator,
    reseller,
    agent,
    serviceCenter,
    client: { ...client, outletId: await outlet(services, client, 'Кафе на Лесной') },
    resellersClient: { ...own, outletId: await outlet(services, own, 'Пекарня у метро') },
  };
}

async function found(services: ServiceContext): Promise<Party> {
  const inn = '7710140679';
  const { id } = await foundOperator(services, {
    name: 'Акционерное общество «Оператор Корешок»',
    shortName: 'Оператор Корешок',
    inn,
    kpp: '771001001',
    address: 'Москва, Лесная улица, 5',
  });
  return person(services, { id, inn }, actorOf(id, 'operator', id, null), 'operator');
}

async function add(
  services: ServiceContext,
  provider: Party,
  kind: 'reseller' | 'agent' | 'service_center' | 'client',
  shortName: string,
  inn: string,
  mailbox: string,
): Promise<Party> {
  const { id } = await createOrganization(services, provider.actor, {
    kind,
    name: `Общество с ограниченной ответственностью «${shortName}»`,
    shortName,
    inn,
    kpp: `${inn.slice(0, 4)}01001`,
  });
  return person(services, { id, inn }, actorOf(id, kind, provider.id, null), mailbox, provider.actor);
}

async function person(
  services: ServiceContext,
  organization: { readonly id: string; readonly inn: string },
  actor: Actor,
  mailbox: string,
  by: Actor = actor,
): Promise<Party> {
  const email = `${mailbox}@example.ru`;
  const { userId } = await addMember(services, by, {
    organizationId: organization.id,
    email,
    name: `Владелец ${mailbox}`,
    role: 'owner',
    password: PASSWORD,
  });
  return { ...organization, email, actor: { ...actor, userId } };
}

async function outlet(services: ServiceContext, party: Party, name: string): Promise<string> {
  const place = { name, address: 'Москва, улица Лесная, 20', timeZone: 'Europe/Moscow' };
  return (await addOutlet(services, party.actor, place)).id;
}

async function brand(
  services: ServiceContext,
  actor: Actor,
  host: string,
  name: string,
  accentColor: string,
) {
  await saveBrand(services, actor, {
    host,
    name,
    legalName: `ООО «${name}»`,
    accentColor,
    supportEmail: `help@${host}`,
    supportPhone: '+74951234567',
    senderName: name,
    senderEmail: `noreply@${host}`,
    smsName: '',
    gateHost: '127.0.0.1',
    published: true,
  });
}
