import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { startThrowAwayMariadb } from '../../../../../tools/mariadb/index.ts';
import { openStageFolder } from '../../../../../tools/proof/stage/folder.ts';
import { databaseTexts, prepareDatabase } from '../../../../../tools/supervisor/database.ts';
import { freeSettings } from '../../../../../tools/supervisor/free-settings.ts';
import { buildPortal } from '../../../../../tools/supervisor/portal-build.ts';
import { startProgress } from '../../../../../tools/supervisor/progress.ts';
import { startSystem, type System } from '../../../../../tools/supervisor/system.ts';
import { PASSWORD, PEOPLE } from './cast.ts';
import type { Stage } from './facts.ts';
import { type Filled, fillStage } from './fill.ts';
import { signInCookie } from './sign-in.ts';

export interface StageOptions {
  /** Takes what a person should see of the progress, in whole lines. */
  readonly say: (line: string) => void;
  /** Takes every line the apps write. */
  readonly onLine: (app: string, line: string) => void;
  /** Aborted when the stage is no longer wanted. */
  readonly wish: AbortSignal;
}

export interface RunningStage {
  readonly stage: Stage;
  /** Resolves with the first part that ended by itself. */
  readonly fell: System['fell'];
  readonly stop: () => Promise<void>;
}

/**
 * Starts a whole system for one run on free ports: a durable database of its own, the outside world, gateway, worker and
 * the built portal, with a small demonstration in it and everybody signed in.
 *
 * @throws what stopped the start, after everything already started has been stopped.
 */
export async function startStage({ say, onLine, wish }: StageOptions): Promise<RunningStage> {
  const progress = startProgress(say);
  await progress.step('portal is built', buildPortal);
  const folder = openStageFolder();
  const server = await startThrowAwayMariadb({ durable: true, inMemory: true, bufferPoolMb: 128 });
  const letGo = async (): Promise<void> => {
    await server.stop();
    folder.remove();
  };
  try {
    const urls = await progress.step('database is ready', () => prepareDatabase(server));
    const source = {
      PATH: process.env['PATH'],
      ...(await freeSettings()),
      ...databaseTexts(urls),
      DATA_DIR: folder.path,
      FILES_DIR: join(folder.path, 'files'),
      SESSION_SECRET: randomBytes(32).toString('hex'),
      SECRETS_KEYS: `1:${randomBytes(32).toString('hex')}`,
      LOG_LEVEL: 'warn',
    };
    let filled: Filled = { organizations: [], registers: [], partnerCode: { id: '', code: '' } };
    const system = await startSystem({
      source,
      urls,
      progress,
      onLine,
      wish,
      prepare: async () => {
        filled = await progress.step('small world is filled', () =>
          fillStage({ urls, source, say: progress.say, wish }),
        );
      },
    });
    const stop = async (): Promise<void> => {
      await system.stop();
      await letGo();
    };
    try {
      const { settings } = system;
      const cookies = await progress.step('everybody is signed in', () => signInAll(settings.PORTAL_PORT));
      const stage: Stage = {
        portalPort: settings.PORTAL_PORT,
        gatewayPort: settings.GATEWAY_PORT,
        sandboxUrl: `http://127.0.0.1:${settings.SANDBOX_HTTP_PORT}`,
        mailboxUrl: `http://127.0.0.1:${settings.SANDBOX_MAILBOX_PORT}`,
        companiesUrl: `http://127.0.0.1:${settings.SANDBOX_COMPANIES_PORT}`,
        smsUrl: `http://127.0.0.1:${settings.SANDBOX_SMS_PORT}`,
        scannerUrl: `http://127.0.0.1:${settings.SANDBOX_SCANNER_PORT}`,
        cookies,
        workerDatabase: urls.worker,
        signing: {
          trust: join(folder.path, 'trust'),
          operator: join(folder.path, 'signing/operator'),
        },
        ...filled,
      };
      return { stage, stop, fell: system.fell };
    } catch (error) {
      await system.stop();
      throw error;
    }
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function signInAll(portalPort: number): Promise<Record<string, string>> {
  const cookies = PEOPLE.map(
    async ({ email, host }) => [email, await signInCookie(portalPort, host, email, PASSWORD)] as const,
  );
  return Object.fromEntries(await Promise.all(cookies));
}
