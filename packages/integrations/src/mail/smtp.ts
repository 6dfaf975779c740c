import { KnownError } from '@koreshok/domain';
import { createTransport } from 'nodemailer';

export interface Mail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Makes a repeated sending recognizable: becomes the left part of Message-ID. */
  readonly id: string;
}

/** Where mails go out; the only implementation speaks SMTP. */
export interface MailPort {
  /** @throws MailError when the server did not take the mail. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export class MailError extends KnownError {
  static override readonly known = 'MailError';
  /** True when the server refused for good (5xx): another try will not help. */
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean, cause: unknown) {
    super(message, { cause });
    this.permanent = permanent;
  }
}

const CONNECT_MS = 5_000;
const ANSWER_MS = 20_000;

/** A mail port over SMTP. Development's mailbox speaks no TLS; `smtps:` and STARTTLS are used where offered. */
export function smtpMail(url: string): MailPort {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const domain = mail.from.address.split('@')[1] ?? 'localhost';
      try {
        await transport.sendMail({
          from: mail.from,
          to: mail.to,
          ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${mail.id}@${domain}>`,
        });
      } catch (error) {
        const code =
          error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
            ? error.responseCode
            : 0;
        throw new MailError(`The mail server did not take the mail (${code})`, code >= 500, error);
      }
    },
    close: () => transport.close(),
  };
}
