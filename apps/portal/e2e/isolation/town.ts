import {
  aBrand,
  aClient,
  aGrant,
  anAgent,
  anAttribution,
  anOperator,
  aReseller,
  aSavedRole,
  aServiceCenter,
} from '@koreshok/db/builders';
import { readKeyring } from '@koreshok/services/secrets';
import { pino } from 'pino';

import { openWorld, type World } from '../../../../packages/services/test/support/world.ts';
import type { PortalRuntime } from '../../src/server/context/index.ts';
import { StreamLimit } from '../../src/server/live/stream-limit.ts';
import { RateLimit } from '../../src/server/security/rate-limit.ts';
import type { Attacker } from './entrance.ts';
import { SECRET, signedIn, type SignedInPerson } from './people.ts';
import { aMarkedCode, aMarkedVictim, type MarkedVictim } from './victims.ts';

const OPERATOR_HOST = 'operator.example.ru';
const RESELLER_HOST = 'kassa.example.ru';
const OTHER_HOST = 'drugaya.example.ru';

/** Who attacks whom without any relation: two of a kind, a grant on something else or over, and nobody. */
export const strangers = [
  'a client → another client of the same operator',
  'a reseller’s client → its neighbour',
  'a reseller’s client → the operator’s',
  'a reseller → another reseller’s client',
  'a reseller → the operator’s client',
  'an agent → a client it did not bring',
  'a service centre → a register that was not handed over',
  'a service centre → a register just taken back',
  'nobody at all → anybody',
] as const;

/** Who attacks beyond what the relation opens. */
export const relations = [
  'a member of one outlet → another outlet',
  'a member of one register → another register',
  'a member without modules → what they held',
  'an agent → the money of a client it brought',
  'a reseller without consent → its client’s money',
  'the operator without a reason → a client’s money',
  'a technician → the money of the own organization',
  'a member revenue is hidden from → the money of the own organization',
  'a service centre → the money of its register',
] as const;

export type PairName = (typeof strangers | typeof relations)[number];

/** One attack: who, on whom, and what must not happen. */
export interface Pair {
  readonly attacker: Attacker;
  readonly victim: MarkedVictim;
  /** None of these texts may stand in any answer. */
  readonly forbidden: readonly string[];
  /**
   * `nothing`: no answer about the victim at all, and no change. `reading only`: the relation opens a part of it, so
   * only what is read is looked through.
   */
  readonly reach: 'nothing' | 'reading only';
  /** Doors that are the attacker's own by right, with the reason. */
  readonly byRight?: Readonly<Record<string, string>>;
}

export interface AttackedTown {
  readonly world: World;
  readonly runtime: PortalRuntime;
  readonly pairs: Readonly<Record<PairName, Pair>>;
  /** The victim's own owner, for the control. */
  readonly owner: SignedInPerson;
  readonly victim: MarkedVictim;
}

/** Two houses under two brands with everybody in them, and the pairs that attack each other. */
export async function anAttackedTown(): Promise<AttackedTown> {
  const world = await openWorld();
  const { database, context } = world;
  const operator = await anOperator(database);
  const [reseller, otherReseller] = [
    await aReseller(database, operator),
    await aReseller(database, operator),
  ];
  await aBrand(database, operator, OPERATOR_HOST);
  await aBrand(database, reseller, RESELLER_HOST);
  await aBrand(database, otherReseller, OTHER_HOST);

  const agent = await anAgent(database, operator);
  const otherAgent = await anAgent(database, operator);
  const serviceCenter = await aServiceCenter(database, operator);
  const formerCenter = await aServiceCenter(database, operator);
  const resellersAgent = await anAgent(database, reseller);
  const resellersCenter = await aServiceCenter(database, reseller);
  const code = await aMarkedCode(world, agent);
  const resellersCode = await aMarkedCode(world, resellersAgent);

  const client = await aClient(database, operator, { name: 'ООО «Жертва оператора»' });
  const resellersClient = await aClient(database, reseller, { name: 'ООО «Жертва реселлера»' });
  await anAttribution(database, client, agent, world.instant(-48));
  await anAttribution(database, resellersClient, resellersAgent, world.instant(-48));
  const victim = await aMarkedVictim(world, client, {
    ...code,
    host: OPERATOR_HOST,
    agent,
    serviceCenter: formerCenter,
    viewer: operator,
  });
  const resellersVictim = await aMarkedVictim(world, resellersClient, {
    ...resellersCode,
    host: RESELLER_HOST,
    agent: resellersAgent,
    serviceCenter: resellersCenter,
    viewer: reseller,
  });
  await aGrant(database, serviceCenter, [victim.registers[1]]);

  const neighbour = await aClient(database, operator);
  const people = {
    neighbour: await signedIn(context, neighbour, OPERATOR_HOST),
    resellersNeighbour: await signedIn(context, await aClient(database, reseller), RESELLER_HOST),
    otherReseller: await signedIn(context, otherReseller, OTHER_HOST),
    reseller: await signedIn(context, reseller, RESELLER_HOST),
    operator: await signedIn(context, operator, OPERATOR_HOST),
    agent: await signedIn(context, agent, OPERATOR_HOST),
    otherAgent: await signedIn(context, otherAgent, OPERATOR_HOST),
    serviceCenter: await signedIn(context, serviceCenter, OPERATOR_HOST),
    formerCenter: await signedIn(context, formerCenter, OPERATOR_HOST),
    staff: await signedIn(context, client, OPERATOR_HOST, {
      role: 'administrator',
      outletIds: [victim.outlets[1].id],
    }),
    oneRegister: await signedIn(context, client, OPERATOR_HOST, {
      role: 'administrator',
      outletIds: [],
      registerIds: [victim.registers[1].id],
    }),
    noModules: await signedIn(context, client, OPERATOR_HOST, {
      role: 'administrator',
      savedRoleId: (await aSavedRole(database, client, { modules: 'billing' })).id,
    }),
    noRevenue: await signedIn(context, client, OPERATOR_HOST, {
      role: 'administrator',
      revenueHidden: true,
    }),
    technician: await signedIn(context, client, OPERATOR_HOST, { role: 'technician' }),
    owner: await signedIn(context, client, OPERATOR_HOST),
  };
  const nobody: Attacker = { host: OPERATOR_HOST, cookie: null, apiKey: null };
  const all = [...victim.marks, code.name];
  const allOfResellers = [...resellersVictim.marks, resellersCode.name];

  return {
    world,
    runtime: runtimeOf(world),
    victim,
    owner: people.owner,
    pairs: {
      'a client → another client of the same operator': against(people.neighbour, victim, all),
      'a reseller’s client → its neighbour': against(
        people.resellersNeighbour,
        resellersVictim,
        allOfResellers,
      ),
      'a reseller’s client → the operator’s': against(people.resellersNeighbour, victim, all),
      'a reseller → another reseller’s client': against(
        people.otherReseller,
        resellersVictim,
        allOfResellers,
      ),
      'a reseller → the operator’s client': against(people.otherReseller, victim, all),
      'an agent → a client it did not bring': against(people.otherAgent, victim, all),
      'a service centre → a register that was not handed over': {
        ...against(people.serviceCenter, victim, [...victim.firstRegister, ...victim.money]),
        byRight: { 'tRPC organizations.client': 'the client handed another register over' },
      },
      'a service centre → a register just taken back': against(people.formerCenter, victim, all),
      'a member of one outlet → another outlet': {
        ...against(people.staff, victim, victim.firstRegister),
        byRight: ownOrganization,
      },
      'a member of one register → another register': {
        ...against(people.oneRegister, victim, victim.firstRegister),
        byRight: ownOrganization,
      },
      'a member without modules → what they held': {
        ...reading(people.noModules, victim),
        forbidden: [...victim.money, ...victim.papers],
      },
      'nobody at all → anybody': against(nobody, victim, all),
      'an agent → the money of a client it brought': reading(people.agent, victim),
      'a reseller without consent → its client’s money': reading(people.reseller, resellersVictim),
      'the operator without a reason → a client’s money': reading(people.operator, victim),
      'a technician → the money of the own organization': reading(people.technician, victim),
      'a member revenue is hidden from → the money of the own organization': reading(
        people.noRevenue,
        victim,
      ),
      'a service centre → the money of its register': reading(people.serviceCenter, second(victim)),
    },
  };
}

/** Doors every member goes through, however narrowed. */
const ownOrganization = {
  'tRPC sessions.switchOrganization': 'the organization is his own',
  'tRPC sessions.setIdle': 'his own session stands in the organization',
  'tRPC organizations.client': 'the organization is his own',
} as const;

function against(attacker: Attacker, victim: MarkedVictim, forbidden: readonly string[]): Pair {
  return { attacker, victim, forbidden, reach: 'nothing' };
}

function reading(attacker: Attacker, victim: MarkedVictim): Pair {
  return { attacker, victim, forbidden: victim.money, reach: 'reading only' };
}

/** The same victim, asked for by its second register. */
function second(victim: MarkedVictim): MarkedVictim {
  const [, register] = victim.registers;
  const facts = {
    ...victim.facts,
    registerId: register.id,
    outletId: register.outletId,
    fn: register.fn,
    number: 41,
  };
  return { ...victim, facts };
}

function runtimeOf({ context }: World): PortalRuntime {
  const open = new RateLimit(context.clock, { burst: 1_000_000, refillMs: 1 });
  return {
    services: context,
    keys: readKeyring('1:keys of the isolation suite are long enough'),
    log: pino({ level: 'silent' }),
    companies: { find: () => Promise.resolve(null) },
    trust: () => Promise.resolve(null),
    limits: {
      signIn: open,
      passwordReset: open,
      evenTime: (work) => work(),
      registration: open,
      receiptCheck: open,
      offer: open,
      company: open,
      api: open,
      upload: open,
      live: new StreamLimit({ perSession: 10, total: 100 }),
    },
    settings: {
      SESSION_SECRET: SECRET,
      SIGNATURE_TRUST_DIR: 'nowhere',
      SECRETS_KEYS: '1:keys of the isolation suite are long enough',
      PORTAL_SCHEME: 'http',
      PORTAL_PORT: 3000,
      NODE_ENV: 'test',
      GATEWAY_PORT: 7777,
      GATEWAY_TEST_DRIVE_PORT: 7778,
      GATEWAY_HTTP_HOST: '127.0.0.1',
      GATEWAY_HTTP_PORT: 1,
    },
  };
}
