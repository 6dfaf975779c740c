import { milliseconds, path, url } from '../kinds.ts';
import { optionalSetting, ownSetting, setting } from '../setting.ts';

/** How codes of marked goods travel on to ГИС МТ. */
export const markingSettings = {
  MARKING_URL: ownSetting({
    kind: url('http', 'https'),
    meaning: 'The marking system (ГИС МТ) that codes and notices are relayed to.',
    readBy: ['gateway', 'tools'],
    inDevelopment: (textOf) => `http://127.0.0.1:${textOf('SANDBOX_MARKING_PORT')}`,
  }),
  MARKING_TIMEOUT_MS: setting({
    kind: milliseconds(100, 600_000),
    meaning: 'How long the marking system may take to answer one request of the relay.',
    readBy: ['gateway'],
    fallback: '15000',
  }),
  MARKING_CHECK_TIMEOUT_MS: setting({
    kind: milliseconds(100, 60_000),
    meaning:
      'How long it may take to answer about one code: a buyer waits, and without an answer the register sells on.',
    readBy: ['gateway'],
    fallback: '1500',
  }),
  MARKING_CA_FILE: optionalSetting({
    kind: path(),
    meaning: 'The certificates (PEM) that the marking system’s own must lead to, instead of the system’s.',
    readBy: ['gateway'],
  }),
  MARKING_CLIENT_CERTIFICATE_FILE: optionalSetting({
    kind: path(),
    meaning: 'The certificate (PEM) this operator shows to the marking system; the key goes with it.',
    readBy: ['gateway'],
  }),
  MARKING_CLIENT_KEY_FILE: optionalSetting({
    kind: path(),
    meaning: 'The key (PEM) of that certificate.',
    readBy: ['gateway'],
  }),
} as const;
