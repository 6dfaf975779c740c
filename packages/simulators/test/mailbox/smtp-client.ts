import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail as it goes over the wire. */
export interface SentMail {
  readonly to: readonly string[];
  readonly from?: string;
  /** Headers and body, lines separated by \n. */
  readonly data: string;
}

/** Hands a mail to a server in plain SMTP and gives the code of the answer that decided it. */
export async function sendMail(
  url: string,
  { to, from = 'noreply@example.ru', data }: SentMail,
): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = createConnection({ host: hostname, port: Number(port) });
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (): Promise<number> => {
    for (;;) {
      const { value } = await lines.next();
      const line = String(value);
      if (line[3] !== '-') return Number(line.slice(0, 3));
    }
  };
  const say = (line: string): Promise<number> => {
    socket.write(`${line}\r\n`);
    return answer();
  };
  try {
    await answer();
    await say('EHLO test');
    await say(`MAIL FROM:<${from}>`);
    for (const address of to) {
      const code = await say(`RCPT TO:<${address}>`);
      if (code >= 400) return code;
    }
    await say('DATA');
    return await say(`${data.replaceAll('\n', '\r\n')}\r\n.`);
  } finally {
    socket.end('QUIT\r\n');
  }
}
