import { newId, type OrganizationKind } from '@koreshok/domain';
import { makeInn, makeKpp } from '@koreshok/fiscal/identifiers';
import type { Database } from '../client/index.ts';
import { next, random } from './random.ts';

export interface BuiltOrganization {
  readonly id: string;
  readonly providerId: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly inn: string;
}

export interface OrganizationTraits {
  readonly name?: string;
  readonly inn?: string;
  readonly timeZone?: string;
  readonly state?: 'active' | 'leaving' | 'closed';
  readonly createdAt?: Date;
}

const WORDS: Readonly<Record<OrganizationKind, string>> = {
  operator: 'Оператор',
  reseller: 'Реселлер',
  agent: 'Агент',
  service_center: 'Сервисный центр',
  client: 'Клиент',
};

/** An organization of any kind. @param provider null for the operator, which lives under itself. */
export async function anOrganization(
  database: Database,
  kind: OrganizationKind,
  provider: { readonly id: string } | null,
  traits: OrganizationTraits = {},
): Promise<BuiltOrganization> {
  const createdAt = traits.createdAt ?? new Date();
  const id = newId(createdAt);
  const providerId = provider?.id ?? id;
  const name = traits.name ?? `ООО «${WORDS[kind]} ${next()}»`;
  const inn = traits.inn ?? makeInn(random);
  await database.unsafeClient.organization.create({
    data: {
      id,
      providerId,
      kind,
      name,
      shortName: name,
      inn,
      kpp: makeKpp(random),
      timeZone: traits.timeZone ?? 'Europe/Moscow',
      state: traits.state ?? 'active',
      createdAt,
    },
    select: { id: true },
  });
  return { id, providerId, kind, name, inn };
}

export function anOperator(database: Database, traits?: OrganizationTraits): Promise<BuiltOrganization> {
  return anOrganization(database, 'operator', null, traits);
}

type Built = (
  database: Database,
  provider: { readonly id: string },
  traits?: OrganizationTraits,
) => Promise<BuiltOrganization>;

export const aReseller: Built = (database, provider, traits) =>
  anOrganization(database, 'reseller', provider, traits);
export const anAgent: Built = (database, provider, traits) =>
  anOrganization(database, 'agent', provider, traits);
export const aServiceCenter: Built = (database, provider, traits) =>
  anOrganization(database, 'service_center', provider, traits);
export const aClient: Built = (database, provider, traits) =>
  anOrganization(database, 'client', provider, traits);

/** A published brand of an operator or reseller. */
export async function aBrand(
  database: Database,
  owner: { readonly id: string },
  host: string,
  traits: { readonly publishedAt?: Date | null } = {},
): Promise<{ readonly id: string; readonly host: string }> {
  const createdAt = new Date(0);
  const id = newId(createdAt);
  await database.unsafeClient.brand.create({
    data: {
      id,
      organizationId: owner.id,
      host,
      name: `Касса ${host}`,
      legalName: 'ООО «Касса»',
      accentColor: '#1f6feb',
      supportEmail: `help@${host}`,
      supportPhone: '+74950000000',
      senderName: 'Касса',
      senderEmail: `no-reply@${host}`,
      gateHost: `gate.${host}`,
      publishedAt: traits.publishedAt === undefined ? createdAt : traits.publishedAt,
      createdAt,
    },
    select: { id: true },
  });
  return { id, host };
}

/** A client brought by an agent. */
export async function anAttribution(
  database: Database,
  client: { readonly id: string },
  agent: { readonly id: string },
  boundAt: Date = new Date(),
): Promise<void> {
  await database.unsafeClient.attribution.create({
    data: { organizationId: client.id, agentId: agent.id, boundAt },
    select: { agentId: true },
  });
}
