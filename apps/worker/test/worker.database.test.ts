import {
  aBrand,
  aClient,
  aMembership,
  anActor,
  anOperator,
  anOutlet,
  aRegister,
  aUser,
} from '@koreshok/db/builders';
import { type Database, openDatabase } from '@koreshok/db';
import { openPool } from '@koreshok/db/session';
import { createTestDatabase, type TestDatabase } from '@koreshok/db/testing';
import { addJob } from '@koreshok/db/work';
import { CONTRACT_FACTS, heldReasonTexts, newId, SIGN_FAILED } from '@koreshok/domain';
import { createLog, readEnvironment, type RunningApp } from '@koreshok/environment';
import { currentConsentText } from '@koreshok/services/consents';
import { registrationState, startRegistration } from '@koreshok/services/registration';
import { inviteMember } from '@koreshok/services/invitations';
import { rebuildProgress, resumeRebuild } from '@koreshok/services/housekeeping';
import { requestPasswordReset } from '@koreshok/services/sessions';
import { type RunningMailbox, startMailbox } from '@koreshok/simulators/mailbox';
import { type RunningSmsCenter, startSmsCenter } from '@koreshok/simulators/sms-center';
import { type RunningTaxService, startTaxService } from '@koreshok/simulators/tax-service';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../../tools/ports/free-port.ts';
import { start } from '../src/app.ts';
import { type JobHandler, jobRunners } from '../src/jobs/run.ts';

let server: TestDatabase;
let database: Database;
let pool: Pool;
let mailbox: RunningMailbox;
let smsCenter: RunningSmsCenter;
let taxService: RunningTaxService;
let worker: RunningApp;
let httpPort: number;
let operator: Awaited<ReturnType<typeof anOperator>>;

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openDatabase({ url: server.urls.portal, poolSize: 3 });
  pool = await openPool(server.urls.worker, 2);
  operator = await anOperator(database);
  await aBrand(database, operator, 'lk.localhost');
  mailbox = await startMailbox({
    smtp: { host: '127.0.0.1', port: 0 },
    http: { host: '127.0.0.1', port: 0 },
  });
  smsCenter = await startSmsCenter({
    smpp: { host: '127.0.0.1', port: 0 },
    http: { host: '127.0.0.1', port: 0 },
  });
  taxService = await startTaxService({ host: '127.0.0.1', port: 0 });
  httpPort = await freePort();
  const settings = readEnvironment('worker', {
    DATABASE_URL_WORKER: server.urls.worker,
    SMTP_URL: mailbox.smtpUrl,
    SMPP_URL: smsCenter.smppUrl,
    FNS_URL: taxService.url,
    WORKER_HTTP_PORT: String(httpPort),
    WORKER_POLL_MS: '20',
    WORKER_SWEEP_SECONDS: '1',
    LOG_LEVEL: 'error',
  });
  worker = await start(settings, createLog('worker', 'error'));
});
afterAll(async () => {
  await worker.stop();
  await mailbox.stop();
  await smsCenter.stop();
  await taxService.stop();
  await pool.end();
  await database.close();
  await server.drop();
});

async function aHeldDocument(client: { readonly id: string }, fn: string, number: number): Promise<string> {
  const id = newId();
  const at = new Date(Date.now() - 60_000 + number);
  await database.unsafeClient.heldDocument.create({
    data: {
      id,
      organizationId: client.id,
      fn,
      number,
      reason: 'term_over',
      details: '',
      mode: 'production',
      container: new Uint8Array([number]),
      digest: new Uint8Array(32).fill(number),
      remoteAddress: '192.0.2.1',
      receivedAt: at,
      lastSeenAt: at,
    },
  });
  return id;
}

describe('the worker at work', () => {
  test('a person who forgot the password gets a mail with a link under the brand of the host', async () => {
    const user = await aUser(database, { email: 'owner@example.ru' });
    await aMembership(database, user, operator);
    const context = { database, clock: { now: () => new Date() } };
    await requestPasswordReset(context, { email: 'owner@example.ru', host: 'lk.localhost' });
    const mail = await vi.waitFor(() => {
      const found = mailbox.mails('owner@example.ru')[0];
      expect(found).toBeDefined();
      return found;
    }, 10_000);
    expect(mail?.subject).toBe('Новый пароль для входа: Касса lk.localhost');
    expect(mail?.text).toMatch(/http:\/\/lk\.localhost:\d+\/reset-password\?token=[\w-]{43}/);
  });

  test('whoever registers gets a code by mail and one by SMS, and is told of a phone that takes none', async () => {
    smsCenter.setRefusers(['+79160000002']);
    const context = { database, clock: { now: () => new Date() } };
    const brand = {
      organizationId: operator.id,
      owner: 'operator',
      supportEmail: 'help@example.ru',
    } as const;
    const register = async (email: string, phone: string) => {
      const { version } = await currentConsentText(context, brand);
      return startRegistration(context, {
        name: 'Новый человек',
        email,
        phone,
        password: 'лампа и сахарный завод',
        consentVersion: version,
        host: 'lk.localhost',
        ipAddress: '192.0.2.1',
        userAgent: 'Browser',
      });
    };
    await register('new@example.ru', '+79160000001');
    const { token } = await register('other@example.ru', '+79160000002');
    await vi.waitFor(async () => {
      expect(mailbox.mails('new@example.ru')[0]?.text).toMatch(/Код: \d{6}/);
      expect(smsCenter.messages('+79160000001')[0]?.text).toMatch(/^\d{6} — код для регистрации/);
      const state = await registrationState(context, { token, host: 'lk.localhost' });
      expect(state.phone.delivery).toBe('unsubscribed');
    }, 10_000);
  });

  test('a client is told once that documents of its register are not taken in, and what to do', async () => {
    const client = await aClient(database, operator);
    const owner = await aUser(database, { email: 'shop@example.ru' });
    await aMembership(database, owner, client);
    const register = await aRegister(database, client, await anOutlet(database, client), {
      name: 'Касса у входа',
    });
    const held = [await aHeldDocument(client, register.fn, 1), await aHeldDocument(client, register.fn, 2)];
    const now = new Date();
    await pool.query(
      `INSERT INTO Outbox (id, organizationId, consumer, kind, payload, createdAt, availableAt)
       VALUES (?, ?, 'notifier', 'documents.held', ?, ?, ?)`,
      [newId(), operator.id, JSON.stringify(held.map((id) => ({ id }))), now, now],
    );
    const mail = await vi.waitFor(() => {
      const found = mailbox.mails('shop@example.ru')[0];
      expect(found).toBeDefined();
      return found;
    }, 10_000);
    expect(mail?.subject).toContain('Документы кассы «Касса у входа» не принимаются');
    expect(mail?.text).toContain(heldReasonTexts.term_over.todo);
    expect(mail?.text).toContain(`/registers/${register.id}`);
    await vi.waitFor(async () => {
      const [rows] = await pool.query<RowDataPacket[]>(
        "SELECT doneAt FROM Outbox WHERE kind = 'documents.held'",
      );
      expect(rows[0]?.['doneAt']).not.toBeNull();
    }, 10_000);
    expect(mailbox.mails('shop@example.ru')).toHaveLength(1);
  });

  test('somebody called to join gets a mail with a link, and the invitation counts as sent', async () => {
    const context = { database, clock: { now: () => new Date() } };
    const { id } = await inviteMember(context, anActor(operator), {
      email: 'called@example.ru',
      name: 'Новая Сотрудница',
      role: 'viewer',
      host: 'lk.localhost',
    });
    const mail = await vi.waitFor(() => {
      const found = mailbox.mails('called@example.ru')[0];
      expect(found).toBeDefined();
      return found;
    }, 10_000);
    expect(mail?.text).toMatch(/http:\/\/lk\.localhost:\d+\/invitation\?token=[\w-]{43}/);
    const row = await database.unsafeClient.invitation.findUniqueOrThrow({ where: { id } });
    expect(row.sentAt).not.toBeNull();
  });

  test('a job is run to its end and says what came of it', async () => {
    const now = new Date();
    await addJob(
      pool,
      {
        organizationId: operator.id,
        name: 'projections.rebuild',
        payload: {},
        uniqueKey: null,
        availableAt: now,
      },
      now,
    );
    await vi.waitFor(async () => {
      const [rows] = await pool.query<RowDataPacket[]>(
        "SELECT state, result FROM Job WHERE name = 'projections.rebuild'",
      );
      expect(rows).toMatchObject([{ state: 'done', result: '1 registers, 0 documents' }]);
    }, 10_000);
  });

  test('a rebuild that was asked to stop ends behind a register, and goes on from there', async () => {
    const context = { database, clock: { now: () => new Date() } };
    const client = await aClient(database, operator);
    const outlet = await anOutlet(database, client);
    for (let made = 0; made < 3; made += 1) await aRegister(database, client, outlet);
    await pool.query("DELETE FROM Job WHERE name = 'projections.rebuild'");
    const [[counted]] = await pool.query<RowDataPacket[]>('SELECT COUNT(*) AS count FROM CashRegister');
    const state = async () => (await rebuildProgress(context))?.state;
    await database.unsafeClient.job.create({
      data: {
        id: newId(),
        organizationId: operator.id,
        name: 'projections.rebuild',
        payload: '{}',
        uniqueKey: 'projections.rebuild',
        cancelRequestedAt: new Date(),
        availableAt: new Date(),
        createdAt: new Date(),
      },
    });
    await vi.waitFor(async () => expect(await state()).toBe('cancelled'), 10_000);
    expect(await rebuildProgress(context)).toMatchObject({ progress: 1 });
    await resumeRebuild(context);
    await vi.waitFor(async () => expect(await state()).toBe('done'), 10_000);
    expect(await rebuildProgress(context)).toMatchObject({
      progress: Number(counted?.['count']),
      result: `${String(counted?.['count'])} registers, 0 documents`,
    });
  });

  test('so many jobs run beside each other as are allowed, and all that were begun are ended', async () => {
    const now = new Date();
    for (let made = 0; made < 3; made += 1)
      await addJob(
        pool,
        { organizationId: operator.id, name: 'test.held', payload: {}, uniqueKey: null, availableAt: now },
        now,
      );
    const letGo = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const held: JobHandler = async () => {
      running += 1;
      most = Math.max(most, running);
      await letGo.promise;
      running -= 1;
      return '';
    };
    const runners = jobRunners(
      {
        pool,
        clock: { now: () => new Date() },
        leaseSeconds: 60,
        handlers: new Map([['test.held', held]]),
        onFailure: (_job, error) => expect.unreachable(String(error)),
      },
      2,
      (error) => expect.unreachable(String(error)),
    );
    expect([await runners.turn(), await runners.turn()]).toEqual([true, true]);
    const third = runners.turn();
    letGo.resolve();
    expect(await third).toBe(true);
    while (await runners.turn());
    await runners.ended();
    const [rows] = await pool.query<RowDataPacket[]>("SELECT state FROM Job WHERE name = 'test.held'");
    expect(rows.map((row) => String(row['state']))).toEqual(['done', 'done', 'done']);
    expect(most).toBe(2);
  });

  test('health, readiness and figures are shown to those who watch', async () => {
    const get = (path: string) => fetch(`http://127.0.0.1:${httpPort}${path}`);
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(200);
    expect(await (await get('/metrics')).text()).toContain('worker_outbox_waiting');
  });
});

describe('what the tax service must hear of', () => {
  const fact = (consumer: string, kind: string, organizationId: string, payload: object) =>
    database.unsafeClient.outbox.create({
      data: {
        id: newId(),
        organizationId,
        consumer,
        kind,
        payload: JSON.stringify(payload),
        createdAt: new Date(),
        availableAt: new Date(),
      },
      select: { id: true },
    });

  test('a contract concluded, and a document whose sign failed, are told', async () => {
    const client = await aClient(database, operator);
    const at = new Date().toISOString();
    const organizationId = client.id;
    await fact(CONTRACT_FACTS.consumer, CONTRACT_FACTS.concluded, organizationId, {
      organizationId,
      contractId: newId(),
      number: 'К-17',
      at,
    });
    await fact(SIGN_FAILED.consumer, SIGN_FAILED.kind, organizationId, {
      heldDocumentId: newId(),
      fn: '7380440800000017',
      number: '5',
      reason: 'sign_missing',
      at,
    });
    await vi.waitFor(
      () => {
        const told = taxService.notices().map(({ kind, subject }) => [kind, subject]);
        expect(told).toContainEqual(['contract_concluded', 'Договор № К-17']);
        expect(told).toContainEqual(['sign_failed', 'ФН 7380440800000017, ФД № 5']);
        expect(told.map(([kind]) => kind)).toContain('marking_report');
      },
      { timeout: 20_000, interval: 50 },
    );
  });
});
