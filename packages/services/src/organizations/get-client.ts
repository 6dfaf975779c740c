import { scoped } from '@koreshok/db';
import { type Actor, type Access, accessFor, mayAccess, notFound } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const getClientInput = z.object({ clientId: idField });
export type GetClientInput = z.input<typeof getClientInput>;

/** Requisites and contacts, for those the policy opens identity to in full. */
export interface ClientRequisites {
  readonly fullName: string;
  readonly inn: string;
  readonly kpp: string;
  readonly ogrn: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly state: 'active' | 'leaving' | 'closed';
  readonly createdAt: Date;
}

/** A client by itself, as much of it as the relation shows. */
export interface ClientCard {
  readonly id: string;
  readonly name: string;
  /** Null for a service centre, which sees names only. */
  readonly requisites: ClientRequisites | null;
  readonly agent: { readonly name: string; readonly boundAt: Date } | null;
  /** Whether receipts and sums of this client are open to the actor right now. */
  readonly financeOpen: boolean;
}

/** A client in reach of the actor. @throws AppError `client.not_found`. */
export async function getClient(
  context: ServiceContext,
  actor: Actor,
  input: GetClientInput,
): Promise<ClientCard> {
  const { clientId } = readInput(getClientInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'identity', 'read', now);
  const client = scoped(context.database, access);
  const narrow = access.relation === 'service_center';
  const row = await client.organization.findFirst({
    where: { id: clientId },
    select: { id: true, shortName: true },
  });
  if (row === null) throw notFound('client');
  const [requisites, agent, financeOpen] = await Promise.all([
    narrow ? null : requisitesOf(context, access, clientId),
    narrow || access.relation === 'member' ? null : agentOf(context, access, clientId),
    isFinanceOpen(context, actor, clientId),
  ]);
  return { id: row.id, name: row.shortName, requisites, agent, financeOpen };
}

/** Whether the actor may see a client's money now: by its role, and by a live consent or reason where one is needed. */
export async function isFinanceOpen(
  context: ServiceContext,
  actor: Actor,
  clientId: string,
): Promise<boolean> {
  if (!mayAccess(actor, 'finance', 'read')) return false;
  const access = accessFor(actor, 'finance', 'read', context.clock.now());
  const row = await scoped(context.database, access).organization.findFirst({
    where: { id: clientId },
    select: { id: true },
  });
  return row !== null;
}

async function requisitesOf(context: ServiceContext, access: Access, id: string): Promise<ClientRequisites> {
  const row = await scoped(context.database, access).organization.findFirst({
    where: { id },
    select: {
      name: true,
      inn: true,
      kpp: true,
      ogrn: true,
      address: true,
      email: true,
      phone: true,
      timeZone: true,
      state: true,
      createdAt: true,
    },
  });
  if (row === null) throw notFound('client');
  const { name: fullName, ...rest } = row;
  return { fullName, ...rest };
}

async function agentOf(context: ServiceContext, access: Access, organizationId: string) {
  const bound = await scoped(context.database, access).attribution.findFirst({
    where: { organizationId },
    select: { agentId: true, boundAt: true },
  });
  if (bound === null) return null;
  // Reached only through a client in scope: the agent's name is part of that client's card.
  const agent = await context.database.unsafeClient.organization.findUnique({
    where: { id: bound.agentId },
    select: { shortName: true },
  });
  return agent === null ? null : { name: agent.shortName, boundAt: bound.boundAt };
}
