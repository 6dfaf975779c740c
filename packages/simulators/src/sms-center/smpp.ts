import type { HttpAddress } from '../http/index.ts';
import { type Pdu, type Session, smpp } from './library.ts';
import type { SmsStore } from './store.ts';

/** What the centre does with what it is given. */
export type SmsManners =
  | 'accept'
  | 'accept and fail later'
  | 'refuse for now'
  | 'refuse for good'
  | 'hang up'
  | 'stay silent';

/** How this centre says that a subscriber refused mass messages: at once, and in a receipt. */
export const UNSUBSCRIBED_STATUS = 0x0411;
export const UNSUBSCRIBED_ERROR = '041';

const THROTTLED = 0x58;
const INVALID_NUMBER = 0x0b;
const RECEIPT = 0x04;

export interface SmsCenterState {
  readonly manners: () => SmsManners;
  /** Whether a number's subscriber refused mass messages. */
  readonly refuses: (to: string) => boolean;
}

/**
 * Starts an SMS centre that speaks SMPP 3.4 and delivers everything into the store. It takes any user and password.
 *
 * @throws the listener's error when the port is taken.
 */
export async function startSmpp(
  address: HttpAddress,
  store: SmsStore,
  state: SmsCenterState,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  let taken = 0;
  const server = smpp.createServer((session) => {
    // A peer that breaks off is no reason to stop; without a listener its error would end the process.
    session.on('error', () => session.destroy());
    for (const command of ['bind_transceiver', 'bind_transmitter', 'enquire_link', 'unbind']) {
      session.on(command, (pdu: Pdu) => session.send(pdu.response()));
    }
    session.on('submit_sm', (pdu: Pdu) => {
      taken += 1;
      submit(session, pdu, `sms-${taken}`, store, state);
    });
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of server.sessions.slice()) session.destroy();
      }),
  };
}

function submit(session: Session, pdu: Pdu, id: string, store: SmsStore, state: SmsCenterState): void {
  const to = `+${pdu.destination_addr ?? ''}`;
  const refuse = (command_status: number) => session.send(pdu.response({ command_status }));
  const manners = state.manners();
  if (manners === 'hang up') return session.destroy();
  if (manners === 'stay silent') return;
  if (manners === 'refuse for now') return void refuse(THROTTLED);
  if (manners === 'refuse for good') return void refuse(INVALID_NUMBER);
  if (state.refuses(to)) return void refuse(UNSUBSCRIBED_STATUS);
  session.send(pdu.response({ message_id: id }));
  const failed = manners === 'accept and fail later';
  if (!failed) store.keep({ id, from: pdu.source_addr ?? '', to, text: textOf(pdu) }, partOf(pdu));
  session.deliver_sm({
    source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
    esm_class: RECEIPT,
    short_message: Buffer.from(
      failed
        ? `id:${id} sub:001 dlvrd:000 stat:UNDELIV err:${UNSUBSCRIBED_ERROR}`
        : `id:${id} sub:001 dlvrd:001 stat:DELIVRD err:000`,
      'latin1',
    ),
  });
}

function textOf({ short_message: sent }: Pdu): string {
  if (sent === undefined) return '';
  return typeof sent.message === 'string'
    ? sent.message
    : Buffer.from(sent.message).swap16().toString('utf16le');
}

/** The header of a part of a longer message: 0 is the element that joins parts. */
function partOf({ short_message: sent }: Pdu) {
  const joining = sent?.udh?.find((element) => element[0] === 0);
  const [, , reference, total, index] = joining ?? [];
  if (reference === undefined || total === undefined || index === undefined) return undefined;
  return { reference, total, index };
}
