import type { Actor } from '@koreshok/domain';
import { makeDriveNumber } from '@koreshok/fiscal/identifiers';
import { type FnsReception, fnsReceptionClient } from '@koreshok/integrations/fns-reception';
import { verifySignature } from '@koreshok/signing';
import { foundSandboxAuthority, signInMemory } from '@koreshok/signing/sandbox';
import { startFnsReception } from '@koreshok/simulators/fns-reception';
import { exchangeFnsApplications, verifyFnsApplication } from '../../src/fns-application-work/index.ts';
import {
  createFnsApplication,
  EMPTY_CONTENT,
  fnsApplicationFile,
  getFnsApplication,
  prepareFnsApplication,
  saveFnsApplication,
  signFnsApplication,
} from '../../src/fns-applications/index.ts';
import { listPapers } from '../../src/papers/index.ts';
import { aTown, openWorld } from '../support/world.ts';

const OGRN = '1027700132195';

/** A world whose client files applications with an emulated reception of the tax service, whose clock stands. */
export async function openDesk() {
  const world = await openWorld();
  const town = await aTown(world);
  const { context } = world;
  const client: Actor = town.as.client;
  let now = context.clock.now().getTime();
  let serial = 106_140_000_000;
  const sandbox = await startFnsReception({
    host: '127.0.0.1',
    port: 0,
    operatorInn: town.operator.inn,
    clock: () => now,
  });
  const reception: FnsReception = fnsReceptionClient({
    baseUrl: sandbox.url,
    connections: 2,
    timeoutMs: 5_000,
  });
  const authority = foundSandboxAuthority(world.instant());
  await world.database.unsafeClient.organization.update({
    where: { id: town.client.id },
    data: { kpp: '770701001', ogrn: OGRN, name: 'ООО «Ромашка»' },
  });

  /** Steers the reception. */
  const control = async (wish: object): Promise<void> => {
    await fetch(`${sandbox.url}/control`, { method: 'POST', body: JSON.stringify(wish) });
  };
  const cardOf = (applicationId: string) => getFnsApplication(context, client, { applicationId });

  /** A form for a new register of the town's client in which nothing is missing. */
  const aForm = (changes: object = {}) => {
    serial += 1;
    return {
      ...EMPTY_CONTENT,
      taxOffice: '7707',
      model: 'Атол 30Ф',
      serialNumber: String(serial).padStart(14, '0'),
      fn: makeDriveNumber(Math.random) as string,
      generalTaxation: true,
      address: {
        ...EMPTY_CONTENT.address,
        place: 'Кафе',
        postcode: '101000',
        regionCode: '77',
        settlement: 'Москва',
        building: '5',
      },
      signer: { surname: 'Орлова', givenName: 'Нина', patronymic: '', capacity: 1 as const, ground: '' },
      reasons: [],
      ...changes,
    };
  };

  const aPreparedRegistration = async (content = aForm()): Promise<string> => {
    const { id } = await createFnsApplication(context, client, {
      kind: 'registration',
      outletId: town.shop.id,
    });
    await saveFnsApplication(context, client, { applicationId: id, version: 1, content });
    await prepareFnsApplication(context, client, { applicationId: id });
    return id;
  };

  /** What the worker's job does, with the certificates of the scenario and a protocol that is not printed. */
  const judge = (applicationId: string) =>
    verifyFnsApplication(context, { organizationId: town.client.id }, applicationId, {
      verify: async (request) => verifySignature({ ...request, trust: authority.trust }),
      print: async (document, report) =>
        new TextEncoder().encode(`${document.title} № ${document.number}: ${report.sentence}`),
    });

  /** Signs the file as its client's head would, or as somebody of another organization. */
  const signed = async (
    applicationId: string,
    { inn, ogrn } = { inn: town.client.inn as string, ogrn: OGRN },
  ): Promise<string> => {
    const { bytes } = await fnsApplicationFile(context, client, { applicationId });
    const person = authority.certify({
      subject: {
        commonName: 'ООО «Ромашка»',
        organization: 'ООО «Ромашка»',
        surname: 'Орлова',
        givenNames: 'Нина',
        organizationInn: inn,
        ogrn,
      },
    });
    const signature = signInMemory(person, bytes, world.instant(), [authority.issuer]);
    await signFnsApplication(context, client, { applicationId }, { signature });
    return judge(applicationId);
  };

  /** The line of an application among the client's documents. */
  const paperOf = async (id: string) => {
    const { items } = await listPapers(context, client, { kind: 'application', limit: 100 });
    return items.find((each) => each.id === id);
  };

  /** One turn of the exchange; failures are told and not thrown. */
  const turn = async (): Promise<readonly unknown[]> => {
    const failures: unknown[] = [];
    await exchangeFnsApplications(context, {
      reception,
      askEveryMs: 0,
      limit: 50,
      onFailure: (_, error) => failures.push(error),
    });
    return failures;
  };

  /** Lets the lease and the wait of an application run out without moving everybody's clock. */
  const due = async (applicationId: string): Promise<void> => {
    await world.database.unsafeClient.fnsApplication.updateMany({
      where: { id: applicationId },
      data: { nextAttemptAt: world.instant(-1) },
    });
  };

  return {
    world,
    town,
    context,
    client,
    sandbox,
    reception,
    authority,
    control,
    cardOf,
    aForm,
    aPreparedRegistration,
    judge,
    signed,
    paperOf,
    turn,
    due,
    /** Lets time pass at the tax service alone. */
    pass: (ms: number): void => {
      now += ms;
    },
    close: async (): Promise<void> => {
      reception.close();
      await sandbox.stop();
      await world.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
