import { openPool } from '@koreshok/db/session';
import { type Clock, systemClock } from '@koreshok/domain';
import { type Environment, type Logger, type RunningApp, startHealthServer } from '@koreshok/environment';
import { type FnsReception, fnsReceptionClient, ReceptionError } from '@koreshok/integrations/fns-reception';
import type { OperatorNotices } from '@koreshok/integrations/operator-notices';
import { type MailPort, smtpMail } from '@koreshok/integrations/mail';
import { type SmsPort, smppSms } from '@koreshok/integrations/sms';
import { type FilesContext, openServices, withFiles } from '@koreshok/services/context';
import { checkFnsCards, exchangeFnsApplications } from '@koreshok/services/fns-application-work';
import { openPrinter } from '@koreshok/paperwork/pdf';
import { sweepContracts } from '@koreshok/services/contracts';
import { sweepDataExports } from '@koreshok/services/data-export-work';
import { sweepLeaving } from '@koreshok/services/leaving';
import { sweepInvoices } from '@koreshok/services/invoices';
import { recoverRegisterImports } from '@koreshok/services/register-import-work';
import { closeVerification, keyFolderSigner } from '@koreshok/signing';
import type { Pool } from 'mysql2/promise';
import type { ContractTools } from './jobs/contracts.handler.ts';
import { recordMarkingReport, sendDuties } from '@koreshok/services/duty-work';
import { contractNotices, signFailures } from './duties/consumers.ts';
import { openNotices } from './duties/open-notices.ts';
import { jobHandlers } from './jobs/registry.ts';
import { jobRunners } from './jobs/run.ts';
import { type Loop, startLoop } from './loop.ts';
import { mailConsumer, portalUrls } from './mail/consumer.ts';
import { workerMetrics, type WorkerMetrics } from './metrics/index.ts';
import { consume } from './outbox/consume.ts';
import { watchOutbox } from './outbox/watch.ts';
import { notifierConsumer } from './notifier/consumer.ts';
import { PROJECTOR, projectTurn } from './projector/turn.ts';
import { writeReceipts } from './sms/receipts.ts';
import { signatureJudge } from './signing/judge.ts';
import { requiredTrust } from './signing/required-trust.ts';
import { smsConsumer } from './sms/consumer.ts';
import { sweep } from './sweep/sweep.ts';

export type WorkerSettings = Environment<'worker'>;

interface Parts {
  readonly settings: WorkerSettings;
  readonly log: Logger;
  readonly clock: Clock;
  readonly pool: Pool;
  readonly services: FilesContext;
  readonly mail: MailPort;
  readonly sms: SmsPort;
  readonly reception: FnsReception;
  readonly notices: OperatorNotices;
  readonly metrics: WorkerMetrics;
  readonly contracts: Omit<ContractTools, 'services'>;
}

/** Connections beside one for each job: the projector's two, one for each consumer, the sweep's and one to spare. */
const OWN_CONNECTIONS = 9;
/** Takers of facts are woken; should nobody wake them, they look after so many pauses by themselves. */
const UNWOKEN = 25;
/** What the tax service takes hours for is looked for so many times less often. */
const UNHURRIED = 5;
const SERVICE_CONNECTIONS = 4;
const RECEPTION_CONNECTIONS = 4;
const APPLICATIONS_AT_ONCE = 20;
const CARDS_AT_ONCE = 20;
const DUTIES_AT_ONCE = 20;

/**
 * Starts the worker and answers how to stop it.
 *
 * @throws the listener's error when a port is taken, the database's when it cannot be reached.
 */
export async function start(
  settings: WorkerSettings,
  log: Logger,
  clock: Clock = systemClock,
): Promise<RunningApp> {
  const pool = await openPool(settings.DATABASE_URL_WORKER, settings.WORKER_CONCURRENCY + OWN_CONNECTIONS);
  const services = await openServices({
    databaseUrl: settings.DATABASE_URL_WORKER,
    poolSize: SERVICE_CONNECTIONS,
    clock,
  });
  const mail = smtpMail(settings.SMTP_URL);
  const sms = smppSms({
    url: settings.SMPP_URL,
    unsubscribedStatus: settings.SMPP_UNSUBSCRIBED_STATUS,
    unsubscribedError: settings.SMPP_UNSUBSCRIBED_ERROR,
    onReceipt: writeReceipts(services, log),
  });
  const reception = fnsReceptionClient({
    baseUrl: settings.FNS_RECEPTION_URL,
    connections: RECEPTION_CONNECTIONS,
    timeoutMs: settings.FNS_RECEPTION_TIMEOUT_MS,
  });
  const notices = await openNotices(settings);
  const metrics = workerMetrics();
  const health = await startHealthServer({
    host: settings.WORKER_HTTP_HOST,
    port: settings.WORKER_HTTP_PORT,
    ready: { database: () => databaseProblem(pool) },
    metrics: () => metrics.registry.metrics(),
  });
  const contracts = {
    printer: openPrinter({ executablePath: settings.CHROMIUM_PATH }),
    signer: keyFolderSigner(settings.OPERATOR_SIGNING_DIR),
    judge: signatureJudge({
      trust: requiredTrust(settings.SIGNATURE_TRUST_DIR),
      reception,
      powers: settings.SIGNATURE_POWERS.split(',').filter(Boolean),
      onSilence: (error) => log.warn({ err: error }, 'the register of powers of attorney does not answer'),
    }),
  };
  const loops = startLoops({
    settings,
    log,
    clock,
    pool,
    services: withFiles(services, settings.FILES_DIR),
    mail,
    sms,
    reception,
    notices,
    metrics,
    contracts,
  });
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await contracts.printer.close();
      mail.close();
      await sms.close();
      reception.close();
      notices.close();
      await closeVerification();
      await health.stop();
      await services.close();
      await pool.end();
    },
  };
}

async function databaseProblem(pool: Pool): Promise<string | undefined> {
  await pool.query('SELECT 1');
  return undefined;
}

function startLoops(parts: Parts): Loop[] {
  const { settings, log, clock, pool, metrics } = parts;
  const leaseSeconds = settings.WORKER_LEASE_SECONDS;
  const idleMs = settings.WORKER_POLL_MS;
  const failed = (what: string) => (row: { readonly id: string }, error: unknown) => {
    metrics.failed.inc({ what });
    log.error({ what, id: row.id, err: error }, 'work failed and will be tried again');
  };
  const turnFailed = (what: string) => (error: unknown) => log.error({ what, err: error }, 'a turn failed');
  const turning = (what: string, turn: () => Promise<boolean>, pause: number = idleMs) =>
    startLoop({ idleMs: pause, turn, onError: turnFailed(what) });
  const mails = {
    mail: parts.mail,
    services: parts.services,
    portalUrl: portalUrls(settings),
    fallbackSender: settings.MAIL_FROM,
  };
  const sms = smsConsumer({
    sms: parts.sms,
    services: parts.services,
    fallbackSender: settings.SMS_FROM,
  });
  const consumers = [
    mailConsumer(mails),
    sms,
    notifierConsumer(mails),
    contractNotices(parts.services),
    signFailures(parts.services),
  ];
  const handlers = jobHandlers(pool, parts.services, parts.contracts, settings.WORKER_MOVE_MONTHS_AFTER);
  const takers: readonly (readonly [string, () => Promise<boolean>])[] = [
    [
      PROJECTOR,
      () =>
        projectTurn({
          pool,
          clock,
          leaseSeconds,
          rush: {
            documentsPerSecond: settings.RUSH_DOCUMENTS_PER_SECOND,
            longestWaitMs: settings.RUSH_LAG_SECONDS * 1000,
          },
          onProjected: (documents) => metrics.projected.inc(documents),
          onFailure: failed(PROJECTOR),
        }),
    ],
    ...consumers.map(
      (consumer) =>
        [
          consumer.name,
          () => consume(consumer, { pool, clock, leaseSeconds, onFailure: failed(consumer.name) }),
        ] as const,
    ),
  ];
  const woken = new Map(takers.map(([name, turn]) => [name, turning(name, turn, idleMs * UNWOKEN)]));
  const jobs = jobRunners(
    { pool, clock, leaseSeconds, handlers, onFailure: failed('jobs') },
    settings.WORKER_CONCURRENCY,
    turnFailed('jobs'),
  );
  const jobLoop = turning('jobs', () => jobs.turn());
  return [
    watchOutbox({ pool, clock, pollMs: idleMs, loops: woken, onError: turnFailed('outbox') }),
    ...woken.values(),
    {
      ...jobLoop,
      async stop() {
        await jobLoop.stop();
        await jobs.ended();
      },
    },
    turning(
      'fns-applications',
      async () => {
        const { services, reception } = parts;
        const done = await exchangeFnsApplications(services, {
          reception,
          askEveryMs: settings.FNS_RECEPTION_POLL_SECONDS * 1000,
          limit: APPLICATIONS_AT_ONCE,
          onFailure: failed('fns-applications'),
        });
        return done > 0;
      },
      idleMs * UNHURRIED,
    ),
    turning(
      'duties',
      async () => {
        const { services, notices } = parts;
        const tried = await sendDuties(services, {
          notices,
          limit: DUTIES_AT_ONCE,
          onFailure: failed('duties'),
        });
        return tried === DUTIES_AT_ONCE;
      },
      idleMs * UNHURRIED,
    ),
    turning(
      'fns-cards',
      async () => {
        try {
          return (await checkFnsCards(parts.services, parts.reception, CARDS_AT_ONCE)) === CARDS_AT_ONCE;
        } catch (error) {
          if (!(error instanceof ReceptionError)) throw error;
          // Cards are looked at once a day: one asked for later is no trouble.
          log.warn({ err: error }, 'the reception does not tell of cards');
          return false;
        }
      },
      settings.WORKER_SWEEP_SECONDS * 1000,
    ),
    turning(
      'sweep',
      async () => {
        await sweep({ pool, clock, consumers: [PROJECTOR, ...consumers.map(({ name }) => name)], metrics });
        await recoverRegisterImports(parts.services);
        await sweepContracts(parts.services);
        await sweepLeaving(parts.services);
        await sweepInvoices(parts.services);
        await sweepDataExports(parts.services);
        await recordMarkingReport(parts.services);
        return false;
      },
      settings.WORKER_SWEEP_SECONDS * 1000,
    ),
  ];
}
