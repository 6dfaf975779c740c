import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inputsOf, seen } from './attack.ts';
import { answerSignIn } from '../../src/server/http/auth.ts';
import { answerTrpc } from '../../src/server/http/trpc.ts';
import { allEntrances, type Entrance, headersOf } from './entrance.ts';
import { PASSWORD, signedIn, type SignedInPerson } from './people.ts';
import { aWatchedTown, type WatchedTown } from './watched-town.ts';

/* What the attacks rest on: that the same doors open to the owner, and that a written row is counted. */

const entrances = allEntrances();

let town: WatchedTown;

beforeAll(async () => {
  town = await aWatchedTown();
});
afterAll(() => town.close());

describe('the attacks would be noticed', () => {
  /** Doors whose answers hold no marked text: figures alone, or what is the same for all. */
  const unmarked = [
    'tRPC registers.gate',
    'tRPC today.registers',
    'tRPC onboarding.get',
    'tRPC fnsApplications.check',
    'tRPC leaving.plan',
    'export data-exports',
  ];
  const telling = entrances.filter(
    ({ changes, declaration: { kind, audience } }) =>
      !changes &&
      (kind === 'byId' || kind === 'list') &&
      (audience === undefined || audience.includes('client')),
  );

  it.each(telling.map((entrance) => [entrance.name, entrance] as const))(
    'the owner gets his own through %s',
    async (_, entrance) => {
      const { marks } = town.victim;
      const [input] = inputsOf(entrance, town.victim);
      const outcome = await entrance.call(town.runtime, town.owner, input);
      expect(outcome).toMatchObject({ answered: true });
      expect(seen(outcome, marks).length > 0).toBe(!unmarked.includes(entrance.name));
    },
  );
});

describe('a service centre’s file of registers', () => {
  it('holds the register that was handed over, no other one and nothing of money', async () => {
    const door = entrances.find(({ name }) => name === 'export serviced-registers')!;
    const { attacker } = town.pairs['a service centre → the money of its register'];
    const { registers, firstRegister, money } = town.victim;
    const outcome = await door.call(town.runtime, attacker, {});
    expect(outcome).toMatchObject({ answered: true });
    expect(seen(outcome, [registers[1].registrationNumber, registers[1].fn])).toHaveLength(2);
    expect(seen(outcome, [...firstRegister, ...money])).toEqual([]);
    expect(await door.call(town.runtime, town.owner, {})).toMatchObject({ kind: 'forbidden' });
  });
});

describe('a session', () => {
  const entrance = (name: string): Entrance => entrances.find((each) => each.name === name)!;

  it('of one host is nobody on another', async () => {
    const elsewhere = { ...town.owner, host: 'kassa.example.ru', apiKey: null };
    const outcome = await entrance('tRPC registers.list').call(town.runtime, elsewhere, {});
    expect(outcome).toMatchObject({ kind: 'unauthenticated' });
  });

  it('opens no door of the programming interface: only a key does', async () => {
    const withoutKey = { ...town.owner, apiKey: null };
    const outcome = await entrance('REST GET /registers').call(town.runtime, withoutKey, {});
    expect(outcome).toMatchObject({ kind: 'unauthenticated' });
  });

  it('cannot be had by a key on another brand’s host', async () => {
    const elsewhere = { ...town.owner, host: 'kassa.example.ru' };
    const outcome = await entrance('REST GET /registers').call(town.runtime, elsewhere, {});
    expect(outcome).toMatchObject({ kind: 'unauthenticated' });
    expect(await entrance('REST GET /registers').call(town.runtime, town.owner, {})).toMatchObject({
      answered: true,
    });
  });
});

describe('the cookie of a session', () => {
  let person: SignedInPerson;

  beforeAll(async () => {
    person = await signedIn(town.world.context, town.victim.organization, town.owner.host);
  });

  const ask = (path: string, cookie: string, body?: BodyInit) =>
    new Request(`http://${person.host}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { ...Object.fromEntries(headersOf({ ...person, cookie })), 'content-type': typeOf(body) },
    });

  const isHis = async (cookie: string) => {
    const answer = await answerTrpc(town.runtime, ask('/api/trpc/sessions.list', cookie));
    return answer.status === 200;
  };

  it('is a new one once the password was shown again, and the old one opens nothing', async () => {
    const old = person.cookie ?? '';
    const answer = await answerTrpc(
      town.runtime,
      ask('/api/trpc/sessions.confirm', old, JSON.stringify({ json: { password: PASSWORD } })),
    );
    const renewed = cookiesOf(answer);
    expect(renewed).toMatch(/^session=/);
    expect(await isHis(renewed)).toBe(true);
    expect(await isHis(old)).toBe(false);
    person = { ...person, cookie: renewed };
  });

  it('left in the browser ends with the next sign-in there, and with a refused one it does not', async () => {
    const left = person.cookie ?? '';
    const csrf = await answerSignIn(town.runtime, ask('/api/auth/csrf', left));
    const { csrfToken } = (await csrf.clone().json()) as { csrfToken: string };
    const enter = (password: string) =>
      answerSignIn(
        town.runtime,
        ask(
          '/api/auth/callback/credentials',
          `${left}; ${cookiesOf(csrf)}`,
          new URLSearchParams({ email: person.email, password, csrfToken, json: 'true' }),
        ),
      );
    await enter('не тот пароль');
    expect(await isHis(left)).toBe(true);
    const entered = cookiesOf(await enter(PASSWORD));
    expect(await isHis(entered)).toBe(true);
    expect(await isHis(left)).toBe(false);
  });
});

/** What a browser would send back of the cookies an answer sets. */
function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function typeOf(body: BodyInit | undefined): string {
  return body instanceof URLSearchParams ? 'application/x-www-form-urlencoded' : 'application/json';
}

describe('the counter of written rows', () => {
  it('moves with every change, and stands still while one only reads', async () => {
    const { unsafeClient } = town.world.database;
    const { id, name } = town.victim.organization;
    const before = await town.written();
    await unsafeClient.organization.findUniqueOrThrow({ where: { id } });
    expect(await town.written()).toBe(before);
    await unsafeClient.organization.update({ where: { id }, data: { name: `${name} и сыновья` } });
    expect(await town.written()).not.toBe(before);
  });
});
