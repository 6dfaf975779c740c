import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import type { Server as NetServer } from 'node:net';

/** The part of the `smpp` package that is used here; it brings no types of its own. */
export interface SmppLibrary {
  createServer(listener: (session: Session) => void): Server;
}

export interface ShortMessage {
  readonly message: string | Buffer;
  readonly udh?: readonly Buffer[];
}

export interface Pdu {
  readonly source_addr?: string;
  readonly destination_addr?: string;
  readonly short_message?: ShortMessage;
  response(options?: { readonly command_status?: number; readonly message_id?: string }): Pdu;
}

export interface Session extends EventEmitter {
  send(pdu: Pdu): boolean;
  deliver_sm(options: Readonly<Record<string, unknown>>): boolean;
  destroy(): void;
}

export interface Server extends NetServer {
  readonly sessions: readonly Session[];
}

export const smpp = createRequire(import.meta.url)('smpp') as SmppLibrary;
