import { createServer } from 'node:net';

/**
 * What the gateway is measured against: a bare Node server that reads one message and writes a fixed answer, with no
 * look at what it holds. Prints its port; ends with its standard input.
 */
const FRAME_HEAD = 30;
const ANSWER_BYTES = 148;
const answer = Buffer.alloc(ANSWER_BYTES);
answer.writeUInt16LE(ANSWER_BYTES - FRAME_HEAD, 24);

const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
  let pending: Buffer | null = null;
  socket.on('error', () => undefined);
  socket.on('end', () => socket.end());
  socket.on('data', (chunk: Buffer) => {
    let bytes = pending === null ? chunk : Buffer.concat([pending, chunk]);
    while (bytes.length >= FRAME_HEAD) {
      const length = FRAME_HEAD + bytes.readUInt16LE(24);
      if (bytes.length < length) break;
      bytes = bytes.subarray(length);
      socket.write(answer);
    }
    pending = bytes.length === 0 ? null : bytes;
  });
});

server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
