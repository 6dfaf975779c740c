import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RunningMailbox, startMailbox } from '../../src/mailbox/index.ts';
import { sendMail } from './smtp-client.ts';

let mailbox: RunningMailbox;
beforeEach(async () => {
  const anywhere = { host: '127.0.0.1', port: 0 };
  mailbox = await startMailbox({ smtp: anywhere, http: anywhere, limit: 3 });
});
afterEach(() => mailbox.stop());

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A mail with text and HTML, as the portal sends them. */
const aMail = (text: string, html = '') =>
  [
    'From: =?UTF-8?B?' + base64('Корешок') + '?= <noreply@example.ru>',
    'To: anna@example.ru',
    'Subject: =?UTF-8?B?' + base64('Новый пароль') + '?=',
    'Message-ID: <reset-1@example.ru>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=edge',
    '',
    '--edge',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
    ...(html === ''
      ? []
      : [
          '--edge',
          'Content-Type: text/html; charset=utf-8',
          'Content-Transfer-Encoding: base64',
          '',
          base64(html),
        ]),
    '--edge--',
  ].join('\n');

const get = async (path: string) => (await fetch(`${mailbox.url}${path}`)).text();

describe('the mailbox', () => {
  it('takes a mail over SMTP and gives it back to programs', async () => {
    expect(
      await sendMail(mailbox.smtpUrl, { to: ['Anna@Example.ru'], data: aMail('Здравствуйте', '<p>Да</p>') }),
    ).toBe(250);
    const { messages } = JSON.parse(await get('/api/messages?to=anna@example.ru')) as { messages: object[] };
    expect(messages).toEqual([
      expect.objectContaining({
        to: ['anna@example.ru'],
        from: '"Корешок" <noreply@example.ru>',
        subject: 'Новый пароль',
        text: expect.stringContaining('Здравствуйте'),
        html: expect.stringContaining('<p>Да</p>'),
        messageId: '<reset-1@example.ru>',
      }),
    ]);
  });

  it('goes by the envelope, so a hidden copy is found too', async () => {
    await sendMail(mailbox.smtpUrl, { to: ['anna@example.ru', 'boris@example.ru'], data: aMail('Обоим') });
    expect(mailbox.mails('boris@example.ru')).toHaveLength(1);
    expect(mailbox.mails('clara@example.ru')).toHaveLength(0);
  });

  it('keeps the latest first and forgets the oldest beyond its limit', async () => {
    for (const text of ['один', 'два', 'три', 'четыре']) {
      await sendMail(mailbox.smtpUrl, { to: ['anna@example.ru'], data: aMail(text) });
    }
    expect(mailbox.mails().map((mail) => mail.text.trim())).toEqual(['четыре', 'три', 'два']);
  });

  it('is emptied by programs', async () => {
    await sendMail(mailbox.smtpUrl, { to: ['anna@example.ru'], data: aMail('Раз') });
    await fetch(`${mailbox.url}/api/messages`, { method: 'DELETE' });
    expect(mailbox.mails()).toEqual([]);
  });

  it.each([
    ['refuse for now', 451],
    ['refuse for good', 550],
  ])('answers as it is told: %s', async (manners, code) => {
    await fetch(`${mailbox.url}/control`, { method: 'POST', body: JSON.stringify({ manners }) });
    expect(await sendMail(mailbox.smtpUrl, { to: ['anna@example.ru'], data: aMail('Раз') })).toBe(code);
    expect(mailbox.mails()).toEqual([]);
  });
});

describe('the pages of the mailbox', () => {
  it('list mails and show one, with links in its text', async () => {
    await sendMail(mailbox.smtpUrl, {
      to: ['anna@example.ru'],
      data: aMail('Откройте https://a.example.ru/x?b=1&c=2 сегодня'),
    });
    expect(await get('/')).toContain('Новый пароль');
    expect(await get('/messages/1')).toContain('href="https://a.example.ru/x?b=1&amp;c=2"');
  });

  it('say what to do when there is nothing', async () => {
    expect(await get('/')).toContain('Писем пока нет');
    expect(await get('/?to=anna@example.ru')).toContain('Писем для anna@example.ru нет');
  });

  it('show hostile mail without letting it do anything', async () => {
    const attack = '<script>alert(1)</script><img src="https://spy.example.ru/x.gif">';
    await sendMail(mailbox.smtpUrl, { to: ['anna@example.ru'], data: aMail(attack, attack) });
    const shown = await get('/messages/1');
    expect(shown).not.toContain('<script>');
    expect(shown).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const framed = await fetch(`${mailbox.url}/messages/1/html`);
    const policy = framed.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox .*default-src 'none'.*img-src data:$/u);
    expect(policy).not.toContain('allow-scripts');
  });

  it('answer «not found» for a mail that is not there', async () => {
    const answers = await Promise.all(
      ['/messages/9', '/api/messages/9', '/other'].map((path) => fetch(mailbox.url + path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('hand out attached files as files', async () => {
    const data = [
      'From: noreply@example.ru',
      'Subject: Act',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      '--edge',
      'Content-Type: text/plain',
      '',
      'See attached',
      '--edge',
      'Content-Type: application/pdf; name="act.pdf"',
      'Content-Disposition: attachment; filename="act.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      base64('%PDF-1.7'),
      '--edge--',
    ].join('\n');
    await sendMail(mailbox.smtpUrl, { to: ['anna@example.ru'], data });
    const file = await fetch(`${mailbox.url}/messages/1/files/0`);
    expect(await file.text()).toBe('%PDF-1.7');
    expect(file.headers.get('content-disposition')).toContain('act.pdf');
  });
});
