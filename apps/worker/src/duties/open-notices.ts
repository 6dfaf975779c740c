import { readFile } from 'node:fs/promises';
import { type OperatorNotices, operatorNoticesClient } from '@koreshok/integrations/operator-notices';
import type { Environment } from '@koreshok/environment';

const CONNECTIONS = 2;

/** The client of the tax service's desk for notices. @throws the system's error when a certificate cannot be read. */
export async function openNotices(
  settings: Pick<
    Environment<'worker'>,
    'FNS_URL' | 'FNS_TIMEOUT_MS' | 'FNS_CA_FILE' | 'FNS_CLIENT_CERTIFICATE_FILE' | 'FNS_CLIENT_KEY_FILE'
  >,
): Promise<OperatorNotices> {
  const read = async (path: string | undefined) => (path === undefined ? undefined : readFile(path, 'utf8'));
  const [ca, certificate, key] = await Promise.all([
    read(settings.FNS_CA_FILE),
    read(settings.FNS_CLIENT_CERTIFICATE_FILE),
    read(settings.FNS_CLIENT_KEY_FILE),
  ]);
  return operatorNoticesClient({
    baseUrl: settings.FNS_URL,
    timeoutMs: settings.FNS_TIMEOUT_MS,
    connections: CONNECTIONS,
    ...(ca !== undefined && { ca }),
    ...(certificate !== undefined && { certificate }),
    ...(key !== undefined && { key }),
  });
}
