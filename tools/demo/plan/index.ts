import { type Inn, parseInn } from '@koreshok/fiscal/identifiers';
import { seededRandom } from '@koreshok/simulators/random';
import { type PlannedClient, planClient } from './client.ts';
import type { DemoPlan } from './demo-plan.ts';
import { type PlannedOrganization, planOrganization } from './organization.ts';

export type { PlannedClient, PlannedOutlet } from './client.ts';
export { type Cut, cutPlan } from './cut.ts';
export type { DemoPlan } from './demo-plan.ts';
export type { PlannedOrganization } from './organization.ts';
export type { PlannedRegister, RegisterStory } from './register.ts';

/**
 * What the gateway confirms by, and registers of the sandbox are set up for, in development (GATEWAY_OPERATOR_INN): an operator of another ИНН
 * would see them go to somebody else with their first report.
 */
const OPERATOR_INN = '7704358518';
const CLIENTS = 40;
const REGISTERS = 300;
const LONG_REGISTERS = 30;
/** The first clients belong to the operator, the rest to the two resellers in turn. */
const OPERATOR_CLIENTS = 20;
const FIRST_CLIENT_REGISTERS = 12;
const FIRST_CLIENT_LONG = 10;

/**
 * Plans the demonstration: operator, 2 resellers, 4 agents, 3 service centres, 40 clients, 300 registers.
 * A pure function of the seed.
 */
export function planDemo(seed: number): DemoPlan {
  const random = seededRandom(`demo/${seed}`);
  const planned = (
    key: string,
    kind: PlannedOrganization['kind'],
    providerKey: string,
    title: string,
    soleTrader = false,
  ) => planOrganization(random.fork(key), { key, kind, providerKey, title, soleTrader });
  return {
    operator: { ...planned('operator', 'operator', 'operator', 'Корешок'), inn: parsed(OPERATOR_INN) },
    resellers: [
      planned('reseller-1', 'reseller', 'operator', 'Касса Плюс'),
      planned('reseller-2', 'reseller', 'operator', 'ОФД Север'),
    ],
    agents: [
      planned('agent-1', 'agent', 'operator', 'Партнер и Ко'),
      planned('agent-2', 'agent', 'operator', '', true),
      planned('agent-3', 'agent', 'reseller-1', 'Кассовый клуб'),
      planned('agent-4', 'agent', 'reseller-2', '', true),
    ],
    serviceCenters: [
      planned('service-center-1', 'service_center', 'operator', 'ККМ-Сервис'),
      planned('service-center-2', 'service_center', 'operator', 'Технолайн'),
      planned('service-center-3', 'service_center', 'reseller-1', 'Касса Плюс Сервис'),
    ],
    clients: Array.from({ length: CLIENTS }, (_, index) => planNumbered(random, index + 1)),
  };

  function planNumbered(source: typeof random, number: number): PlannedClient {
    const ofOperator = number <= OPERATOR_CLIENTS;
    const reseller = number % 2 === 1 ? 'reseller-1' : 'reseller-2';
    return planClient(source.fork(`client-${number}`), {
      number,
      providerKey: ofOperator ? 'operator' : reseller,
      agentKey: agentOf(number, ofOperator, reseller),
      serviceCenterKey: serviceCenterOf(number, ofOperator, reseller),
      registerCount: registerCountOf(number),
      longCount: longCountOf(number),
    });
  }
}

/** Two clients in three were brought by an agent. */
function agentOf(number: number, ofOperator: boolean, reseller: string): string | null {
  if (number !== 1 && number % 3 === 0) return null;
  if (ofOperator) return number % 2 === 1 ? 'agent-1' : 'agent-2';
  return reseller === 'reseller-1' ? 'agent-3' : 'agent-4';
}

/** Every second client of the operator and of the first reseller has a service centre. */
function serviceCenterOf(number: number, ofOperator: boolean, reseller: string): string | null {
  if (ofOperator)
    return number === 1 || number % 4 === 0
      ? 'service-center-1'
      : number % 4 === 2
        ? 'service-center-2'
        : null;
  return reseller === 'reseller-1' && number % 4 === 1 ? 'service-center-3' : null;
}

/** 300 in all: twelve with the first client, the rest spread evenly. */
function registerCountOf(number: number): number {
  if (number === 1) return FIRST_CLIENT_REGISTERS;
  const rest = REGISTERS - FIRST_CLIENT_REGISTERS;
  const even = Math.floor(rest / (CLIENTS - 1));
  return even + (number - 2 < rest % (CLIENTS - 1) ? 1 : 0);
}

/** 30 in all: ten with the first client, one with each of the next twenty. */
function longCountOf(number: number): number {
  if (number === 1) return FIRST_CLIENT_LONG;
  return number - 1 <= LONG_REGISTERS - FIRST_CLIENT_LONG ? 1 : 0;
}

function parsed(inn: string): Inn {
  const read = parseInn(inn);
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}
