import { port } from '../kinds.ts';
import { setting } from '../setting.ts';

/** The outside world on one machine; none of this is read in production. */
export const sandboxSettings = {
  SANDBOX_HTTP_PORT: setting({
    kind: port(),
    meaning: 'The port of the sandbox’s health and of the pages that steer it.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7800',
  }),
  SANDBOX_FNS_PORT: setting({
    kind: port(),
    meaning: 'The port of the emulated tax service.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7801',
  }),
  SANDBOX_FNS_RECEPTION_PORT: setting({
    kind: port(),
    meaning: 'The port of the tax service’s emulated reception of applications.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7820',
  }),
  SANDBOX_SMTP_PORT: setting({
    kind: port(),
    meaning: 'The port of the mail server that delivers into the local mailbox.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7802',
  }),
  SANDBOX_MAILBOX_PORT: setting({
    kind: port(),
    meaning: 'The port of the page that shows the local mailbox.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7803',
  }),
  SANDBOX_COMPANIES_PORT: setting({
    kind: port(),
    meaning: 'The port of the emulated register of companies.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7804',
  }),
  SANDBOX_MARKING_PORT: setting({
    kind: port(),
    meaning: 'The port of the emulated marking system.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7805',
  }),
  SANDBOX_SMPP_PORT: setting({
    kind: port(),
    meaning: 'The port of the emulated SMS centre.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7812',
  }),
  SANDBOX_SMS_PORT: setting({
    kind: port(),
    meaning: 'The port of the page that shows the short messages it got.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7813',
  }),
  SANDBOX_CLAMD_PORT: setting({
    kind: port(),
    meaning: 'The port of the emulated virus scanner.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7814',
  }),
  SANDBOX_SCANNER_PORT: setting({
    kind: port(),
    meaning: 'The port of the page that steers it.',
    readBy: ['sandbox', 'supervisor', 'tools'],
    fallback: '7815',
  }),
} as const;
