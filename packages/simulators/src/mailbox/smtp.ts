import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import type { HttpAddress } from '../http/index.ts';
import type { KeptMail, MailStore } from './store.ts';

/** What the mail server does with what it is given. */
export type MailManners = 'accept' | 'refuse for now' | 'refuse for good';

/** The longest mail that is taken, in bytes. */
const LONGEST_MAIL = 25 * 1024 * 1024;

const REFUSALS = {
  'refuse for now': { code: 451, text: 'Try again later' },
  'refuse for good': { code: 550, text: 'No such mailbox' },
} as const;

/**
 * Starts a mail server that delivers everything into the store. It speaks plain SMTP on this machine, without TLS, and
 * takes any user and password.
 *
 * @throws the listener's error when the port is taken.
 */
export async function startSmtp(
  address: HttpAddress,
  store: MailStore,
  manners: () => MailManners,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: LONGEST_MAIL,
    closeTimeout: 1_000,
    onAuth: (auth, _, callback) => callback(null, { user: auth.username ?? 'anyone' }),
    onRcptTo: (_, __, callback) => {
      const how = manners();
      if (how === 'accept') return callback();
      const { code, text } = REFUSALS[how];
      callback(Object.assign(new Error(text), { responseCode: code }));
    },
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo.map((recipient) => recipient.address.toLowerCase());
      simpleParser(stream, (error: unknown, mail: ParsedMail) => {
        if (error instanceof Error) return callback(error);
        if (stream.sizeExceeded) {
          return callback(Object.assign(new Error('The mail is too long'), { responseCode: 552 }));
        }
        store.keep(mailFrom(mail, to));
        callback();
      });
    },
  });
  // A peer that breaks off is no reason to stop; without a listener its error would end the process.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(address.port, address.host, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  const bound = server.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

function mailFrom(mail: ParsedMail, to: readonly string[]): Omit<KeptMail, 'id'> {
  return {
    receivedAt: new Date(),
    from: mail.from?.text ?? '',
    to,
    replyTo: addressText(mail.replyTo),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: typeof mail.html === 'string' ? mail.html : '',
    messageId: mail.messageId ?? '',
    attachments: mail.attachments
      .filter(({ related }) => !related)
      .map(({ filename, contentType, content }) => ({
        name: filename ?? 'Вложение',
        type: contentType,
        content,
      })),
  };
}

const addressText = (address: AddressObject | undefined): string => address?.text ?? '';
