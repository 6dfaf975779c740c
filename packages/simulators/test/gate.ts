import { createServer, type Socket } from 'node:net';

import { type ConfirmationFields, encodeConfirmation } from '@koreshok/fiscal/confirmation';
import { decodeContainer } from '@koreshok/fiscal/container';
import { decodeDocument, documentNumberOf } from '@koreshok/fiscal/document';
import { encodeAnswerFrame, type Frame, FrameReader } from '@koreshok/fiscal/frame';

/** How the gate answers one message: with bytes, not at all, or by closing. */
export type Reaction = Uint8Array | 'silence' | 'close';

/** A good answer to a message. */
export function confirmationOf(frame: Frame, changes: Partial<ConfirmationFields> = {}): Uint8Array {
  const version = frame.header.formatVersion ?? '1.2';
  const { header, data } = decodeContainer(frame.body);
  const documentNumber = documentNumberOf(decodeDocument(data)) ?? header.documentNumber;
  const { driveNumber } = header;
  const acceptedAt = 1_800_000_000;
  const fields = { version, driveNumber, documentNumber, acceptedAt, operatorInn: '7704358518', ...changes };
  return encodeAnswerFrame(frame.header, encodeConfirmation(fields));
}

/** A tiny operator on a free port: notes what comes and answers as it is told. */
export async function startGate(
  react: (frame: Frame, count: number) => Reaction = (frame) => confirmationOf(frame),
) {
  const frames: Frame[] = [];
  const broken: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    const reader = new FrameReader();
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      const error = reader.end();
      if (error !== null) broken.push(error.code);
    });
    socket.on('data', (bytes: Buffer) => {
      for (const frame of reader.push(bytes)) {
        frames.push(frame);
        const reaction = react(frame, frames.length);
        if (reaction === 'close') socket.destroy();
        else if (reaction !== 'silence') socket.write(reaction);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: { host: '127.0.0.1', port },
    frames,
    /** What broke connections: codes of the frame reader. */
    broken,
    connections: () => connections,
    numbers: () => frames.map((frame) => decodeContainer(frame.body).header.documentNumber),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
