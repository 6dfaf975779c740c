import { Connection, LineError } from '@koreshok/simulators/line';

import { openFineClock } from './clock.ts';
import type { StageGateway, WorkingRegister } from '../stage/index.ts';

/** When something began and when it was answered, in seconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const PATIENCE_MS = 30_000;

/** Sends the register's next documents one after another and tells when each was sent and when it was confirmed. */
export async function confirmDocuments(
  gateway: StageGateway,
  register: WorkingRegister,
  count: number,
): Promise<Span[]> {
  const connection = await Connection.open({ host: '127.0.0.1', port: gateway.port }, PATIENCE_MS);
  const spans: Span[] = [];
  const now = openFineClock();
  try {
    for (let left = count; left > 0; left -= 1) {
      const { message } = register.next();
      const from = now();
      await connection.ask(message, PATIENCE_MS);
      spans.push({ from, to: now() });
    }
  } finally {
    connection.close();
  }
  return spans;
}

/** Whether this message is confirmed; false when the gateway stays silent. */
export async function isConfirmed(gateway: StageGateway, message: Uint8Array): Promise<boolean> {
  const connection = await Connection.open({ host: '127.0.0.1', port: gateway.port }, PATIENCE_MS);
  try {
    await connection.ask(message, PATIENCE_MS);
    return true;
  } catch (error) {
    if (error instanceof LineError) return false;
    throw error;
  } finally {
    connection.close();
  }
}
