import { aGrant, anActor, anAgent, aServiceCenter } from '@koreshok/db/builders';
import { type Actor, AppError } from '@koreshok/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as services from '../src/index.ts';
import { type Calls, callsById } from './support/calls-by-id.ts';
import { callsForLists } from './support/calls-for-lists.ts';
import { ELSEWHERE } from './support/elsewhere.ts';
import { aVictim, MARK, MARKED_SUM, marksOf, type Victim } from './support/victim.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let victim: Victim;
let strangers: readonly (readonly [string, Actor])[];

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  victim = await aVictim(world, town);
  strangers = [
    ['another client of the same reseller', town.as.neighbour],
    ['a client of the operator', town.as.direct],
    ['another reseller', town.as.otherReseller],
    ["the reseller's other agent", anActor(await anAgent(world.database, town.reseller))],
    [
      "the reseller's service centre without a grant",
      anActor(await aServiceCenter(world.database, town.reseller)),
    ],
    ['a service centre with a grant of the neighbour', town.as.serviceCenter],
  ];
  await aGrant(world.database, town.serviceCenter, [town.neighbourRegister]);
});
afterAll(() => world.close());

const byId = (): Calls => callsById(world, town, victim);
const lists = (): Calls => callsForLists(world, victim);

/** What could have been changed of the victim, as one text. */
async function standing(): Promise<string> {
  const { unsafeClient: rows } = world.database;
  const where = { organizationId: victim.clientId };
  return JSON.stringify(
    await Promise.all([
      rows.cashRegister.findMany({ where, orderBy: { id: 'asc' } }),
      rows.outlet.findMany({ where, orderBy: { id: 'asc' } }),
      rows.fnsApplication.findMany({ where, orderBy: { id: 'asc' } }),
      rows.driveReplacement.findMany({ where, orderBy: { id: 'asc' } }),
      rows.registerImport.findMany({ where, orderBy: { id: 'asc' } }),
      rows.registrationInterval.findMany({ where, orderBy: { id: 'asc' } }),
      rows.registerTerm.findMany({ where, orderBy: { id: 'asc' } }),
      rows.admission.findMany({ where, orderBy: { fn: 'asc' } }),
      rows.membership.findMany({ where, orderBy: { id: 'asc' } }),
      rows.invitation.findMany({
        where,
        orderBy: { id: 'asc' },
        select: { id: true, revokedAt: true, expiresAt: true },
      }),
      rows.joinRequest.findMany({ where, orderBy: { id: 'asc' } }),
      rows.consentRequest.findMany({ where, orderBy: { id: 'asc' } }),
      rows.savedRole.findMany({ where, orderBy: { id: 'asc' } }),
      rows.serviceGrant.findMany({ where, orderBy: { id: 'asc' } }),
      rows.financeAccess.findMany({ where, orderBy: { id: 'asc' } }),
      rows.attribution.findMany({ where }),
      rows.deadLetter.findMany({ where, orderBy: { id: 'asc' } }),
      rows.auditEntry.findMany({ where, orderBy: { id: 'asc' } }),
      rows.requisites.findMany({ where }),
      rows.contract.findMany({ where, orderBy: { id: 'asc' } }),
      rows.invoice.count({ where }),
      rows.invoicePayment.count({ where }),
      rows.contractSignature.findMany({ where, orderBy: { id: 'asc' } }),
      rows.apiKey.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, revokedAt: true } }),
    ]),
  );
}

const REFUSALS = ['not_found', 'forbidden'];

/** What names no row of a client: counts, files by their names, and what belongs to the asker alone. */
const NAMELESS = [
  'registerOwner',
  'registersOverview',
  'archivePapers',
  'listPartnerCodes',
  'countResendable',
  'getOnboarding',
  'operatorOverview',
];

describe('every service against every stranger', () => {
  async function attack(who: string, actor: Actor, calls: Calls): Promise<void> {
    const before = await standing();
    for (const [name, call] of Object.entries(calls)) {
      const error: unknown = await call(actor).catch((reason: unknown) => reason);
      if (!(error instanceof AppError)) {
        expect.unreachable(`${name} by ${who} gave ${JSON.stringify(error) ?? String(error)}`);
      }
      expect([who, name, REFUSALS.includes(error.kind)]).toEqual([who, name, true]);
    }
    expect(await standing(), who).toBe(before);
  }

  async function meetsNone(who: string, actor: Actor, marks: readonly string[]): Promise<void> {
    for (const [name, call] of Object.entries(lists())) {
      const answer: unknown = await call(actor).catch((reason: unknown) => {
        if (reason instanceof AppError && REFUSALS.includes(reason.kind)) return 'refused';
        if (reason instanceof AppError && reason.code === 'input.client') return 'names nobody';
        throw reason;
      });
      const text = JSON.stringify(answer);
      for (const mark of marks) expect(text, `${name} by ${who}`).not.toContain(mark);
    }
  }

  test('a row named by its id is refused, and stays as it was', async () => {
    for (const [who, actor] of strangers) await attack(who, actor, byId());
  });

  test.each(['viewer', 'administrator'] as const)(
    'a %s narrowed to no outlet reaches nothing but the card of his organization',
    async (role) => {
      const { getClient, ...others } = byId();
      const narrowed = anActor(town.client, { role, outletIds: [] });
      await attack('a narrowed member', narrowed, others);
      expect(await getClient?.(narrowed)).toMatchObject({ id: town.client.id });
      for (const name of [
        'listRegisters',
        'listReceipts',
        'listOutlets',
        'outletPlaces',
        'salesToday',
        'listGrants',
      ]) {
        const answer = JSON.stringify(await lists()[name]?.(narrowed));
        for (const mark of [MARK, String(MARKED_SUM), victim.registerId])
          expect(answer, name).not.toContain(mark);
      }
    },
  );

  test('a service centre that watches one register reaches no other, and is told no more than the name', async () => {
    const { actor } = victim.watcher;
    const { getClient, ...others } = byId();
    await attack('the watcher', actor, others);
    expect(await getClient?.(actor)).toMatchObject({ id: town.client.id, requisites: null });
    const told = [MARK, victim.clientId];
    await meetsNone(
      'the watcher',
      actor,
      marksOf(victim).filter((mark) => !told.includes(mark)),
    );
  });

  test('no list holds a mark of the victim', async () => {
    for (const [who, actor] of strangers) await meetsNone(who, actor, marksOf(victim));
  });

  test('the victim itself gets its marks everywhere: the attacks above knock at real doors', async () => {
    for (const name of ['getClient', 'getRegister', 'getReceipt', 'getDocument']) {
      expect(JSON.stringify(await byId()[name]?.(town.as.client)), name).toContain(MARK);
    }
    const parties = [town.as.client, town.as.reseller, town.as.operator, town.as.agent, victim.watcher.actor];
    const unheard: string[] = [];
    for (const [name, call] of Object.entries(lists())) {
      const answers = await Promise.all(parties.map((party) => call(party).catch(() => null)));
      const text = JSON.stringify(answers);
      if (!marksOf(victim).some((mark) => text.includes(mark))) unheard.push(name);
    }
    expect(unheard).toEqual(NAMELESS);
  });

  test('no service is left out', () => {
    const covered = new Set(
      [...Object.keys(byId()), ...Object.keys(lists())].map((name) => name.split(' ')[0] ?? name),
    );
    const known = Object.entries(services)
      .filter(([, exported]) => typeof exported === 'function')
      .map(([name]) => name);
    expect(known.filter((name) => !covered.has(name) && !(name in ELSEWHERE))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((name) => !known.includes(name))).toEqual([]);
  });
});
