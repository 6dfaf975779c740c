import {
  type Choice,
  type HttpAddress,
  type HttpReply,
  type HttpRequest,
  json,
  notFound,
  startHttp,
  steerChoice,
} from '../http/index.ts';
import { framedHtml, listPage, mailPage } from './pages.ts';
import { type MailManners, startSmtp } from './smtp.ts';
import { type KeptMail, MailStore } from './store.ts';

export interface MailboxOptions {
  readonly smtp: HttpAddress;
  readonly http: HttpAddress;
  /** Mails that are kept; 1,000 by default. */
  readonly limit?: number;
}

export interface RunningMailbox {
  /** «smtp://host:port», where mail is taken. */
  readonly smtpUrl: string;
  /** Where it is read. */
  readonly url: string;
  readonly mails: (to?: string) => readonly KeptMail[];
  readonly stop: () => Promise<void>;
}

const MANNERS = ['accept', 'refuse for now', 'refuse for good'] as const;

/**
 * Starts a mail server and the page that shows what it got. For programs: `GET /api/messages?to=`,
 * `GET /api/messages/<id>`, `DELETE /api/messages`, `POST /control` with `{ "manners": … }`.
 *
 * @throws the listener's error when a port is taken.
 */
export async function startMailbox(options: MailboxOptions): Promise<RunningMailbox> {
  const store = new MailStore(options.limit);
  let manners: MailManners = 'accept';
  const smtp = await startSmtp(options.smtp, store, () => manners);
  const steering: Choice<MailManners> = {
    name: 'manners',
    words: MANNERS,
    now: () => manners,
    choose: (next) => {
      manners = next;
    },
  };
  const handle = (request: HttpRequest): HttpReply => {
    if (request.method === 'POST' && request.path === '/control') return steerChoice(request.body, steering);
    return answer(store, request);
  };
  const http = await startHttp(options.http, handle).catch(async (error: unknown) => {
    await smtp.stop();
    throw error;
  });
  return {
    smtpUrl: `smtp://${options.smtp.host}:${smtp.port}`,
    url: http.url,
    mails: (to) => store.list(to),
    stop: async () => {
      await Promise.all([smtp.stop(), http.stop()]);
    },
  };
}

function answer(store: MailStore, { method, path, query }: HttpRequest): HttpReply {
  const to = query.get('to') ?? '';
  if (path === '/api/messages' && method === 'DELETE') {
    store.clear();
    return json({ messages: [] });
  }
  if (method !== 'GET') return notFound();
  if (path === '/') return listPage(store.list(to), to);
  if (path === '/health') return json({ status: 'ok' });
  if (path === '/api/messages') return json({ messages: store.list(to).map(apiMail) });
  const [, root, ...rest] = path.split('/');
  const [id = '', part, index] = root === 'api' ? rest.slice(1) : rest;
  const mail = store.find(id);
  if (mail === undefined || !['api', 'messages'].includes(root ?? '')) return notFound();
  if (root === 'api') return json(apiMail(mail));
  if (part === undefined) return mailPage(mail);
  if (part === 'html') return framedHtml(mail);
  return part === 'files' ? file(mail, Number(index)) : notFound();
}

const apiMail = ({ attachments, ...mail }: KeptMail): object => ({
  ...mail,
  attachments: attachments.map(({ name, type, content }) => ({ name, type, bytes: content.length })),
});

function file(mail: KeptMail, index: number): HttpReply {
  const attachment = mail.attachments[index];
  if (attachment === undefined) return notFound();
  return {
    status: 200,
    type: 'application/octet-stream',
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
      'x-content-type-options': 'nosniff',
    },
    body: attachment.content,
  };
}
