import { connect } from 'node:net';

import {
  type Confirmation,
  confirmationOf,
  decodeContainer,
  decodeDocument,
  type FiscalDecodeError,
  FrameReader,
  type Frame,
  toHex,
  toLocalIso,
  isRegisterTime,
  valueNames,
} from '@koreshok/fiscal';

import { EXIT, type ExitCode } from './exit.ts';
import type { Input } from './input.ts';
import { jsonText, type Printable } from './pretty.ts';
import { recognize } from './recognize.ts';
import { containerOf, sessionOf } from './report.ts';
import { documentOfJson, wrap } from './written.ts';

/** Plays a document against a gateway and prints what the gateway answered. */
export const sendCommand = async (input: Input, to: string, timeoutSeconds: number): Promise<ExitCode> => {
  const message = messageOf(input);
  const started = performance.now();
  const { frame, problem } = await exchange(message, addressOf(to), timeoutSeconds * 1000);
  const milliseconds = Math.round(performance.now() - started);
  const head = { to, sentBytes: message.length, milliseconds };
  if (frame === null) {
    console.log(jsonText({ ...head, error: problem }));
    return EXIT.unreadable;
  }
  if (frame.body.length === 0) {
    console.log(jsonText({ ...head, session: sessionOf(frame.header) }));
    return EXIT.clean;
  }
  const container = decodeContainer(frame.body);
  const version = frame.header.formatVersion;
  const document = decodeDocument(container.data, version === undefined ? {} : { version });
  const confirmation = confirmationOf(document);
  const answer = { session: sessionOf(frame.header), container: containerOf(container.header) };
  console.log(jsonText({ ...head, ...answer, confirmation: confirmationText(confirmation) }));
  return (confirmation.responseCode ?? 0) === 0 && (confirmation.operatorMessage ?? 0) === 0
    ? EXIT.clean
    : EXIT.findings;
};

/** A whole message as it is; anything less is wrapped into container and message. Throws FiscalDecodeError when it cannot be read. */
export const messageOf = (input: Input): Uint8Array => {
  if (input.encoding === 'json') return wrap(documentOfJson(input.text), 'message');
  const found = recognize(input.bytes);
  if (found.what === 'message' || found.what === 'ping') return input.bytes;
  if (found.document === null) throw unreadable(found.error);
  return wrap(
    {
      document: found.document,
      container: found.container,
      session: null,
      what: found.what,
      ignored: [],
      source: 'fields',
    },
    'message',
  );
};

const unreadable = (error: FiscalDecodeError | null): Error => error ?? new Error('Nothing to send');

const addressOf = (to: string): { host: string; port: number } => {
  const colon = to.lastIndexOf(':');
  const port = Number(to.slice(colon + 1));
  if (colon < 1 || !Number.isInteger(port)) throw new Error(`Not HOST:PORT: ${to}`);
  return { host: to.slice(0, colon).replace(/^\[|\]$/gu, ''), port };
};

interface Exchange {
  readonly frame: Frame | null;
  readonly problem: Printable;
}

const exchange = (
  message: Uint8Array,
  address: { host: string; port: number },
  timeout: number,
): Promise<Exchange> =>
  new Promise((resolve) => {
    const reader = new FrameReader();
    const socket = connect(address);
    const finish = (frame: Frame | null, code: string, sentence: string): void => {
      socket.destroy();
      resolve({ frame, problem: { code, message: sentence } });
    };
    socket.setTimeout(timeout, () => finish(null, 'timeout', 'Шлюз не ответил вовремя.'));
    socket.on('connect', () => socket.write(message));
    socket.on('error', (error) => finish(null, 'connection', error.message));
    socket.on('data', (chunk) => {
      const [frame] = reader.push(chunk);
      if (frame !== undefined) finish(frame, '', '');
      else if (reader.error !== null) finish(null, reader.error.code, reader.error.message);
    });
    socket.on('close', () => finish(null, 'closed', 'Шлюз закрыл соединение без ответа.'));
  });

const confirmationText = (confirmation: Confirmation): Printable => {
  const { acceptedAt, responseCode, operatorMessage, operatorSign } = confirmation;
  return {
    version: confirmation.version,
    driveNumber: confirmation.driveNumber,
    documentNumber: confirmation.documentNumber,
    acceptedAt,
    acceptedAtLocal: isRegisterTime(acceptedAt) ? toLocalIso(acceptedAt) : null,
    operatorInn: confirmation.operatorInn,
    responseCode,
    ...(responseCode === null ? {} : { responseMeans: valueNames(1022, responseCode) }),
    operatorMessage,
    ...(operatorMessage === null ? {} : { operatorMessageMeans: valueNames(1206, operatorMessage) }),
    operatorSign: operatorSign === null ? null : toHex(operatorSign),
  };
};
