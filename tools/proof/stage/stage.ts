import { type RunningTaxService, startTaxService } from '@koreshok/simulators/tax-service';
import { join } from 'node:path';

import { databaseTexts } from '../../supervisor/database.ts';
import { freeSettings } from '../../supervisor/free-settings.ts';
import { StageApp } from './app.ts';
import { ComplaintBook } from './complaints.ts';
import { type ProofDatabase, StageDatabase } from './database.ts';
import { openStageFolder, type StageFolder } from './folder.ts';
import { StageClock } from './movable-clock.ts';
import { createRegisters, type StagePeople } from './registers.ts';

export interface StageOptions {
  readonly registers: number;
  readonly seed: string | number;
  /** How many gateways work on the database; 1 when absent. */
  readonly gateways?: number;
  /** Whether {@link Stage.movableClock} moves the clocks of gateways and worker. */
  readonly movableClock?: boolean;
  /** Whether a worker is there as well. */
  readonly worker: boolean;
  /** Settings of the apps besides where they listen and whom they ask. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another address for the tax service than its own, such as that of something between. */
  readonly taxServiceUrl?: (own: string) => Promise<string>;
  /** More options of MariaDB. */
  readonly mariadb?: readonly string[];
}

/** A gateway of the stage and the port where it waits for registers. */
export interface StageGateway {
  readonly app: StageApp;
  readonly port: number;
  readonly httpPort: number;
}

const HOST = '127.0.0.1';
const REMEMBERED = 5_000_000;

/** A whole system for one run: a durable database, the emulated tax service in this process, the apps as processes. */
export class Stage<D extends ProofDatabase = StageDatabase> {
  readonly folder: string;
  readonly database: D;
  readonly taxService: RunningTaxService;
  /** One JSON line for each document the tax service got for the first time, in that order. */
  readonly taxServiceFile: string;
  readonly gateways: readonly StageGateway[];
  readonly worker: StageApp | undefined;
  readonly people: StagePeople;
  readonly complaints: ComplaintBook;
  readonly #folder: StageFolder;
  readonly #clock: StageClock | undefined;

  private constructor(parts: {
    folder: StageFolder;
    clock: StageClock | undefined;
    database: D;
    taxService: RunningTaxService;
    gateways: readonly StageGateway[];
    worker: StageApp | undefined;
    people: StagePeople;
    complaints: ComplaintBook;
  }) {
    this.#folder = parts.folder;
    this.#clock = parts.clock;
    this.folder = parts.folder.path;
    this.taxServiceFile = taxServiceFileIn(parts.folder);
    this.database = parts.database;
    this.taxService = parts.taxService;
    this.gateways = parts.gateways;
    this.worker = parts.worker;
    this.people = parts.people;
    this.complaints = parts.complaints;
  }

  /** Starts everything; what was started is stopped again when something fails. */
  static open(options: StageOptions): Promise<Stage> {
    return Stage.openOn(options, (folder) => StageDatabase.open(folder, { more: options.mariadb ?? [] }));
  }

  /** The same on a database of the caller's, opened in the stage's folder. */
  static async openOn<D extends ProofDatabase>(
    options: StageOptions,
    openDatabase: (folder: string) => Promise<D>,
  ): Promise<Stage<D>> {
    const folder = openStageFolder();
    const undo: (() => Promise<unknown> | void)[] = [() => folder.remove()];
    try {
      const database = await openDatabase(folder.path);
      undo.push(() => database.stop());
      const people = await createRegisters(database.urls, options.registers);
      const taxService = await startTaxService({
        host: HOST,
        port: 0,
        seed: options.seed,
        appendTo: taxServiceFileIn(folder),
        limits: { remembered: REMEMBERED, whole: 100 },
      });
      undo.push(() => taxService.stop());
      const complaints = new ComplaintBook();
      const clock = options.movableClock === true ? new StageClock(join(folder.path, 'ahead')) : undefined;
      const source = {
        PATH: process.env['PATH'] ?? '',
        ...databaseTexts(database.urls),
        FNS_URL: (await options.taxServiceUrl?.(taxService.url)) ?? taxService.url,
        DATA_DIR: folder.path,
        LOG_LEVEL: 'warn',
        ...options.settings,
      };
      const gateways: StageGateway[] = [];
      for (let count = 0; count < (options.gateways ?? 1); count += 1) {
        const ports = await freeSettings();
        const app = new StageApp(
          'gateway',
          { ...source, ...ports, ...databaseTexts(database.urls) },
          complaints,
          clock?.path,
        );
        undo.push(() => app.stop());
        await app.start();
        gateways.push({
          app,
          port: Number(ports['GATEWAY_PORT']),
          httpPort: Number(ports['GATEWAY_HTTP_PORT']),
        });
      }
      const worker = options.worker
        ? new StageApp('worker', { ...source, ...(await freeSettings()) }, complaints, clock?.path)
        : undefined;
      undo.push(() => worker?.stop());
      await worker?.start();
      return new Stage({ folder, clock, database, taxService, gateways, worker, people, complaints });
    } catch (error) {
      for (const step of undo.toReversed()) await step();
      throw error;
    }
  }

  get gateway(): StageGateway {
    const [first] = this.gateways;
    if (first === undefined) throw new Error('the stage has no gateway');
    return first;
  }

  /** Moves the clocks of gateways and worker. */
  get movableClock(): StageClock {
    if (this.#clock === undefined) throw new Error('the stage was opened with clocks that cannot be moved');
    return this.#clock;
  }

  /** Apps that ended without having been asked to. */
  get falls(): readonly string[] {
    return [
      ...this.gateways.map(({ app }) => app),
      ...(this.worker === undefined ? [] : [this.worker]),
    ].flatMap((app) => app.falls);
  }

  /** Stops everything in order and tells which apps did not end with 0. */
  async close(): Promise<readonly string[]> {
    const apps = [
      ...(this.worker === undefined ? [] : [this.worker]),
      ...this.gateways.map(({ app }) => app),
    ];
    const bad: string[] = [];
    for (const app of apps) {
      const ending = await app.stop();
      if (ending !== undefined && ending.how !== 0) bad.push(`${app.name} stopped with ${ending.how}`);
    }
    await this.taxService.stop();
    await this.database.stop();
    this.#folder.remove();
    return bad;
  }
}

const taxServiceFileIn = (folder: StageFolder): string => join(folder.path, 'tax-service.jsonl');
