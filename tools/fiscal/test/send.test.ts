import { createServer, type Server, type Socket } from 'node:net';

import {
  decodeFrame,
  documentToJson,
  encodeAnswerFrame,
  encodeConfirmation,
  type Frame,
  FrameReader,
  OPERATOR_MESSAGE,
} from '@koreshok/fiscal';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Input } from '../input.ts';
import { messageOf, sendCommand } from '../send.ts';
import { FORMS, receipt } from './samples.ts';

const binary = (bytes: Uint8Array): Input => ({ encoding: 'binary', bytes, text: '' });

const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close();
});

/** A gateway of one act: what it does with each message that arrives. */
const gateway = (act: (frame: Frame, socket: Socket) => void): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      const reader = new FrameReader();
      socket.on('data', (chunk) => {
        for (const frame of reader.push(chunk)) act(frame, socket);
      });
    });
    servers.push(server);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });

const confirm =
  (operatorMessage: number | null) =>
  ({ header }: Frame, socket: Socket): void => {
    const confirmation = encodeConfirmation({
      version: '1.2',
      driveNumber: header.driveNumber,
      documentNumber: 115,
      acceptedAt: 1_795_000_000,
      operatorInn: '7704358518',
      operatorMessage,
    });
    socket.end(encodeAnswerFrame(header, confirmation));
  };

const sent = async (input: Input, to: string): Promise<{ status: number; printed: unknown }> => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const status = await sendCommand(input, to, 5);
  return { status, printed: JSON.parse(String(log.mock.lastCall?.[0])) };
};

describe('sending a document to a gateway', () => {
  it('prints the confirmation and ends with 0 when the document was accepted', async () => {
    const { status, printed } = await sent(binary(FORMS.message), await gateway(confirm(null)));
    expect(status).toBe(0);
    expect(printed).toMatchObject({
      sentBytes: FORMS.message.length,
      confirmation: { documentNumber: 115, operatorInn: '7704358518', operatorMessage: null },
    });
  });

  it('ends with 1 when the operator has something to tell', async () => {
    const told = OPERATOR_MESSAGE.formatLogicError;
    const { status, printed } = await sent(binary(FORMS.container), await gateway(confirm(told)));
    expect(status).toBe(1);
    expect(printed).toMatchObject({ confirmation: { operatorMessageMeans: ['ошибка ФЛК документа'] } });
  });

  it('ends with 2 when the gateway closes, or nobody listens', async () => {
    const closing = await gateway((_, socket) => socket.destroy());
    expect(await sent(binary(FORMS.message), closing)).toMatchObject({ status: 2 });
    const nobody = await gateway(confirm(null));
    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    expect(await sent(binary(FORMS.message), nobody)).toMatchObject({
      status: 2,
      printed: { error: { code: 'connection' } },
    });
  });

  it('ends with 2 when the answer is no message', async () => {
    const talker = await gateway((_, socket) => socket.write('HTTP/1.1 400 Bad Request'));
    expect(await sent(binary(FORMS.message), talker)).toMatchObject({
      status: 2,
      printed: { error: { code: 'signature' } },
    });
  });
});

describe('the message that is sent', () => {
  it('is the file itself, or is put around whatever the file holds', () => {
    expect(messageOf(binary(FORMS.message))).toBe(FORMS.message);
    expect(messageOf(binary(FORMS.container))).toEqual(FORMS.message);
    for (const bytes of [FORMS.document, FORMS.rawData, FORMS.rawDataWithHeader]) {
      expect(decodeFrame(messageOf(binary(bytes))).header).toMatchObject({
        driveNumber: '9999078902000001',
        formatVersion: '1.2',
      });
    }
  });

  it('is made of JSON too', () => {
    const input: Input = { encoding: 'json', bytes: new Uint8Array(0), text: documentToJson(receipt) };
    expect(decodeFrame(messageOf(input)).header.driveNumber).toBe('9999078902000001');
  });
});
