import { randomBytes } from 'node:crypto';

import { type Database, openDatabase } from '@koreshok/db';
import { aClient, aMembership, aPasskey, aUser } from '@koreshok/db/builders';
import { makeInn } from '@koreshok/fiscal/identifiers';
import { hashPassword } from '@koreshok/services/passwords';

import { OPERATOR_HOST } from './stage/cast.ts';
import { organizationOf, type Stage } from './stage/facts.ts';
import { signInCookie } from './stage/sign-in.ts';

/** A client that only one scenario knows, whose owner has a passkey and whose bookkeeper a password alone. */
export interface GuardedClient {
  /** The sealed session of the owner. */
  readonly ownerCookie: string;
  readonly member: { readonly email: string; readonly password: string };
  /** Lets the day come from which the second factor is demanded. */
  readonly passGrace: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes the client in the stage's database and signs its owner in. */
export async function aGuardedClient(stage: Stage): Promise<GuardedClient> {
  const database = await openDatabase({ url: stage.workerDatabase, poolSize: 2 });
  const mark = randomBytes(4).toString('hex');
  const password = randomBytes(18).toString('base64url');
  const client = await aClient(database, organizationOf(stage, 'operator'), {
    name: `ООО «Осторожный ${mark}»`,
    inn: makeInn(Math.random),
  });
  const passwordHash = await hashPassword(password);
  const person = async (role: 'owner' | 'accountant') => {
    const user = await aUser(database, { email: `${role}-${mark}@example.ru`, passwordHash });
    await aMembership(database, user, client, { role });
    return user;
  };
  const owner = await person('owner');
  const member = await person('accountant');
  const ownerCookie = await signInCookie(stage.portalPort, OPERATOR_HOST, owner.email, password);
  await aPasskey(database, owner, OPERATOR_HOST);
  return {
    ownerCookie,
    member: { email: member.email, password },
    passGrace: () => passGrace(database, client.id),
    close: () => database.close(),
  };
}

async function passGrace({ unsafeClient }: Database, organizationId: string): Promise<void> {
  await unsafeClient.signInPolicy.update({
    where: { organizationId },
    data: { secondFactorFrom: new Date(Date.now() - 1_000) },
    select: { organizationId: true },
  });
}
