import { text, url } from '../kinds.ts';
import { ownSetting } from '../setting.ts';

export const mailSettings = {
  SMTP_URL: ownSetting({
    kind: url('smtp', 'smtps'),
    meaning: 'The mail server for outgoing mail, with user and password where it asks for them.',
    readBy: ['worker', 'tools'],
    inDevelopment: (textOf) => `smtp://127.0.0.1:${textOf('SANDBOX_SMTP_PORT')}`,
  }),
  MAIL_FROM: ownSetting({
    kind: text(/^[^\s@<>]+@[^\s@<>]+$/, 'one mail address like noreply@example.ru'),
    meaning: 'The sender of mail for brands without a sender of their own.',
    readBy: ['worker', 'tools'],
    inDevelopment: 'noreply@koreshok.localhost',
  }),
} as const;
