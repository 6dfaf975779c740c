import { antivirusSettings } from './antivirus.ts';
import { companySettings } from './companies.ts';
import { databaseSettings } from './database.ts';
import { demoSettings } from './demo.ts';
import { filesSettings } from './files.ts';
import { fnsReceptionSettings } from './fns-reception.ts';
import { gatewaySettings } from './gateway.ts';
import { generalSettings } from './general.ts';
import { mailSettings } from './mail.ts';
import { markingSettings } from './marking.ts';
import { portalSettings } from './portal.ts';
import { relaySettings } from './relay.ts';
import { rushSettings } from './rush.ts';
import { sandboxSettings } from './sandbox.ts';
import { signingSettings } from './signing.ts';
import { smsSettings } from './sms.ts';
import { workerSettings } from './worker.ts';

/** Every setting by group, in the order of `.env.example`. A new setting is a new entry in one of these files. */
export const groups = {
  general: generalSettings,
  database: databaseSettings,
  portal: portalSettings,
  companies: companySettings,
  gateway: gatewaySettings,
  rush: rushSettings,
  relay: relaySettings,
  fnsReception: fnsReceptionSettings,
  marking: markingSettings,
  worker: workerSettings,
  mail: mailSettings,
  sms: smsSettings,
  files: filesSettings,
  antivirus: antivirusSettings,
  signing: signingSettings,
  sandbox: sandboxSettings,
  demo: demoSettings,
} as const;

/** Every setting by name. */
export const catalogue = {
  ...generalSettings,
  ...databaseSettings,
  ...portalSettings,
  ...companySettings,
  ...gatewaySettings,
  ...rushSettings,
  ...relaySettings,
  ...fnsReceptionSettings,
  ...markingSettings,
  ...workerSettings,
  ...mailSettings,
  ...smsSettings,
  ...filesSettings,
  ...antivirusSettings,
  ...signingSettings,
  ...sandboxSettings,
  ...demoSettings,
} as const;

export type Catalogue = typeof catalogue;
export type SettingName = keyof Catalogue;
