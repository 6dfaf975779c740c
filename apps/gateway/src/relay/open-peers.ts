import { readFile } from 'node:fs/promises';
import { type MarkingSystem, markingClient } from '@koreshok/integrations/marking-system';
import { type TaxService, taxServiceClient } from '@koreshok/integrations/tax-service';
import type { GatewaySettings } from '../settings.ts';

/** One question at a time beside the relay's requests. */
const SPARE_CONNECTIONS = 1;
/** Registers at their counters ask about codes. */
const CHECK_CONNECTIONS = 16;

/** The client of the tax service. @throws the system's error when a certificate cannot be read. */
export async function openTaxService(settings: GatewaySettings): Promise<TaxService> {
  return taxServiceClient({
    baseUrl: settings.FNS_URL,
    timeoutMs: settings.FNS_TIMEOUT_MS,
    connections: settings.RELAY_CONCURRENCY + SPARE_CONNECTIONS,
    ...(await readCertificates(
      settings.FNS_CA_FILE,
      settings.FNS_CLIENT_CERTIFICATE_FILE,
      settings.FNS_CLIENT_KEY_FILE,
    )),
  });
}

/** The client of the marking system. @throws the system's error when a certificate cannot be read. */
export async function openMarkingSystem(settings: GatewaySettings): Promise<MarkingSystem> {
  return markingClient({
    baseUrl: settings.MARKING_URL,
    timeoutMs: settings.MARKING_TIMEOUT_MS,
    checkTimeoutMs: settings.MARKING_CHECK_TIMEOUT_MS,
    connections: settings.RELAY_CONCURRENCY + CHECK_CONNECTIONS,
    ...(await readCertificates(
      settings.MARKING_CA_FILE,
      settings.MARKING_CLIENT_CERTIFICATE_FILE,
      settings.MARKING_CLIENT_KEY_FILE,
    )),
  });
}

async function readCertificates(
  caFile: string | undefined,
  certificateFile: string | undefined,
  keyFile: string | undefined,
) {
  const read = async (path: string | undefined) => (path === undefined ? undefined : readFile(path, 'utf8'));
  const [ca, certificate, key] = await Promise.all([read(caFile), read(certificateFile), read(keyFile)]);
  return {
    ...(ca !== undefined && { ca }),
    ...(certificate !== undefined && { certificate }),
    ...(key !== undefined && { key }),
  };
}
