import { randomBytes } from 'node:crypto';

import { type Database, openDatabase } from '@koreshok/db';
import { aDocument, aMembership, anOutlet, aClient, aRegister, aUser } from '@koreshok/db/builders';
import { ManualClock } from '@koreshok/domain';
import { makeDriveNumber, makeInn } from '@koreshok/fiscal/identifiers';
import { registerTimeAt } from '@koreshok/fiscal/time';
import { hashPassword } from '@koreshok/services/passwords';
import { endLeaving } from '@koreshok/services/leaving';

import { OPERATOR_HOST } from './stage/cast.ts';
import { organizationOf, type Stage } from './stage/facts.ts';
import { signInCookie } from './stage/sign-in.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A client that only one scenario knows, with a register, its documents and somebody who decides. */
export interface Leaver {
  readonly name: string;
  readonly email: string;
  readonly fn: string;
  /** The sealed session of its owner. */
  readonly cookie: string;
  /** Lets the last day of its notice be over: the worker's own work, by a clock that stands there. */
  readonly passLastDay: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes the client in the stage's database and signs its owner in. */
export async function aLeaver(stage: Stage): Promise<Leaver> {
  const database = await openDatabase({ url: stage.workerDatabase, poolSize: 2 });
  const now = new Date();
  const name = `ООО «Уходящий ${randomBytes(3).toString('hex')}»`;
  const client = await aClient(database, organizationOf(stage, 'operator'), {
    name,
    inn: makeInn(Math.random),
  });
  const outlet = await anOutlet(database, client, { name: 'Магазин на Лесной' });
  const register = await aRegister(database, client, outlet, {
    name: 'Касса у входа',
    fn: makeDriveNumber(Math.random),
    addedAt: new Date(now.getTime() - 10 * DAY),
    paidUntil: new Date(now.getTime() - DAY),
  });
  await pay(database, register, now);
  for (const [number, code] of [
    [1, 2],
    [2, 3],
  ] as const) {
    const receivedAt = new Date(now.getTime() - (3 - number) * HOUR);
    await aDocument(database, register, {
      code,
      number,
      registerTime: registerTimeAt(receivedAt, 'Europe/Moscow'),
      receivedAt,
      verdict: 'accepted',
    });
  }
  const password = randomBytes(18).toString('base64url');
  const email = `leaver-${randomBytes(4).toString('hex')}@example.ru`;
  const user = await aUser(database, { email, passwordHash: await hashPassword(password) });
  await aMembership(database, user, client, { role: 'owner' });
  return {
    name,
    email,
    fn: register.fn,
    cookie: await signInCookie(stage.portalPort, OPERATOR_HOST, email, password),
    passLastDay: async () => {
      const notice = await database.unsafeClient.leavingNotice.findFirstOrThrow({
        where: { organizationId: client.id, state: 'given' },
        select: { id: true, organizationId: true, scope: true, reason: true, endsAt: true },
      });
      // This notice alone: other scenarios wait for days of their own.
      await endLeaving({ database, clock: new ManualClock(notice.endsAt) }, notice);
    },
    close: () => database.close(),
  };
}

/** A hundred days that were paid for. */
async function pay(
  database: Database,
  register: { readonly id: string; readonly organizationId: string; readonly fn: string },
  now: Date,
): Promise<void> {
  const paidUntil = new Date(now.getTime() + 100 * DAY);
  await database.unsafeClient.registerTerm.updateMany({
    where: { organizationId: register.organizationId, cashRegisterId: register.id },
    data: { source: 'manual', paidUntil },
  });
  await database.unsafeClient.admission.updateMany({
    where: { fn: register.fn },
    data: { paidUntil, graceUntil: new Date(paidUntil.getTime() + 15 * DAY) },
  });
}
