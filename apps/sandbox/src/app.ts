import type { Environment, Logger, RunningApp } from '@koreshok/environment';
import { startCompanyRegistry } from '@koreshok/simulators/company-registry';
import { startFnsReception } from '@koreshok/simulators/fns-reception';
import { startMailbox } from '@koreshok/simulators/mailbox';
import { startMarkingSystem } from '@koreshok/simulators/marking-system';
import { startSmsCenter } from '@koreshok/simulators/sms-center';
import { startTaxService } from '@koreshok/simulators/tax-service';
import { startVirusScanner } from '@koreshok/simulators/virus-scanner';
import { Workbench } from '@koreshok/simulators/workbench';

import { startFrontPage } from './front-page.ts';
import { Stack } from './stack.ts';

export type SandboxSettings = Environment<'sandbox'>;

const HOST = '127.0.0.1';

/**
 * Starts the outside world: tax service, marking system, mailbox, SMS centre, company registry, virus scanner and the workbench for registers, with a front page
 * that leads to all of them. What already runs is stopped again when a later part cannot start.
 *
 * @throws the listener's error when a port is taken.
 */
export async function start(settings: SandboxSettings, log?: Logger): Promise<RunningApp> {
  const seed = settings.DEMO_SEED;
  const stack = new Stack();
  try {
    const taxService = await stack.add(
      startTaxService({ host: HOST, port: settings.SANDBOX_FNS_PORT, seed }),
    );
    const fnsReception = await stack.add(
      startFnsReception({
        host: HOST,
        port: settings.SANDBOX_FNS_RECEPTION_PORT,
        operatorInn: settings.GATEWAY_OPERATOR_INN,
      }),
    );
    const markingSystem = await stack.add(
      startMarkingSystem({ host: HOST, port: settings.SANDBOX_MARKING_PORT }),
    );
    const mailbox = await stack.add(
      startMailbox({
        smtp: { host: HOST, port: settings.SANDBOX_SMTP_PORT },
        http: { host: HOST, port: settings.SANDBOX_MAILBOX_PORT },
      }),
    );
    const smsCenter = await stack.add(
      startSmsCenter({
        smpp: { host: HOST, port: settings.SANDBOX_SMPP_PORT },
        http: { host: HOST, port: settings.SANDBOX_SMS_PORT },
      }),
    );
    const virusScanner = await stack.add(
      startVirusScanner({
        clamd: { host: HOST, port: settings.SANDBOX_CLAMD_PORT },
        http: { host: HOST, port: settings.SANDBOX_SCANNER_PORT },
      }),
    );
    const companies = await stack.add(
      startCompanyRegistry({ host: HOST, port: settings.SANDBOX_COMPANIES_PORT, seed }),
    );
    const gate = { host: settings.GATEWAY_HOST, port: settings.GATEWAY_PORT };
    const operatorInn = settings.GATEWAY_OPERATOR_INN;
    const workbench = new Workbench({ gate, seed });
    const front = await stack.add(
      startFrontPage(
        { host: HOST, port: settings.SANDBOX_HTTP_PORT },
        {
          taxService,
          fnsReception,
          markingSystem,
          mailbox,
          smsCenter,
          companies,
          virusScanner,
          workbench,
          operatorInn,
        },
      ),
    );
    log?.info(
      {
        front: front.url,
        taxService: taxService.url,
        fnsReception: fnsReception.url,
        markingSystem: markingSystem.url,
        mailbox: mailbox.url,
        smtp: mailbox.smtpUrl,
        sms: smsCenter.url,
        companies: companies.url,
        clamd: virusScanner.clamdUrl,
      },
      'the outside world runs',
    );
  } catch (error) {
    await stack.stop();
    throw error;
  }
  return { stop: () => stack.stop() };
}
