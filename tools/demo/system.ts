import type { ManualClock } from '@koreshok/domain';
import { createLog, readEnvironment, type Source } from '@koreshok/environment';
import { start as startGateway } from '@koreshok/gateway';
import { startMarkingSystem } from '@koreshok/simulators/marking-system';
import { startTaxService, type VerdictRule } from '@koreshok/simulators/tax-service';
import { start as startWorker } from '@koreshok/worker';
import type { DatabaseUrls } from '../mariadb/index.ts';
import { freePort } from '../ports/free-port.ts';

/** The parts that documents pass, in this very process and under one clock that can be moved. */
export interface FillSystem {
  readonly gate: { readonly host: string; readonly port: number };
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts gateway, worker and an emulated tax service for the time of the filling, on free ports. The operator must be
 * in the database already: the gateway asks whom documents of unknown registers belong to.
 * @param rules how the tax service judges the documents that are examples of trouble.
 */
export async function startFillSystem(
  urls: DatabaseUrls,
  given: Source,
  clock: ManualClock,
  rules: readonly Partial<VerdictRule>[],
): Promise<FillSystem> {
  const taxService = await startTaxService({
    host: HOST,
    port: 0,
    clock: () => clock.now().getTime(),
  });
  taxService.control({ rules });
  const markingSystem = await startMarkingSystem({ host: HOST, port: 0 });
  const source = {
    ...given,
    DATABASE_URL_GATEWAY: urls.gateway,
    DATABASE_URL_WORKER: urls.worker,
    GATEWAY_HOST: HOST,
    GATEWAY_PORT: String(await freePort()),
    GATEWAY_TEST_DRIVE_PORT: String(await freePort()),
    GATEWAY_MARKING_PORT: String(await freePort()),
    GATEWAY_HTTP_PORT: String(await freePort()),
    WORKER_HTTP_PORT: String(await freePort()),
    WORKER_POLL_MS: '20',
    WORKER_CONCURRENCY: '1',
    FNS_URL: taxService.url,
    MARKING_URL: markingSystem.url,
    LOG_LEVEL: 'error',
  };
  const gateway = await startGateway({
    settings: readEnvironment('gateway', source),
    clock,
    log: createLog('gateway', 'error'),
  });
  const worker = await startWorker(readEnvironment('worker', source), createLog('worker', 'error'), clock);
  return {
    gate: { host: HOST, port: gateway.ports.production },
    async stop() {
      await gateway.stop();
      await worker.stop();
      await taxService.stop();
      await markingSystem.stop();
    },
  };
}
