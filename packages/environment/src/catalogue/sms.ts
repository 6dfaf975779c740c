import { integer, text, url } from '../kinds.ts';
import { ownSetting, setting } from '../setting.ts';

/** Short messages: codes for registration and sign-in. */
export const smsSettings = {
  SMPP_URL: ownSetting({
    kind: url('smpp', 'smpps'),
    meaning: 'The SMS centre that speaks SMPP 3.4, with user and password.',
    readBy: ['worker', 'tools'],
    inDevelopment: (textOf) => `smpp://sandbox:sandbox@127.0.0.1:${textOf('SANDBOX_SMPP_PORT')}`,
  }),
  SMS_FROM: ownSetting({
    kind: text(/^[A-Za-z0-9 .-]{1,11}$/, 'up to 11 Latin characters'),
    meaning: 'The sender of short messages for brands without a name of their own; names no brand.',
    readBy: ['worker', 'tools'],
    inDevelopment: 'KASSA',
  }),
  SMPP_UNSUBSCRIBED_STATUS: setting({
    kind: integer(0x400, 0x4ff),
    meaning:
      'The command status by which this SMS centre says that a subscriber refuses mass messages; vendors differ.',
    readBy: ['worker'],
    fallback: '1041',
  }),
  SMPP_UNSUBSCRIBED_ERROR: setting({
    kind: text(/^\w{1,8}$/, 'a code of letters and digits'),
    meaning: 'The same in the «err» of a delivery receipt.',
    readBy: ['worker'],
    fallback: '041',
  }),
} as const;
