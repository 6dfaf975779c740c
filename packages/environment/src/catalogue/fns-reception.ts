import { milliseconds, path, seconds, text, url } from '../kinds.ts';
import { ownSetting, setting } from '../setting.ts';

/** Where applications about registers go, and whom their signatures have to lead to. */
export const fnsReceptionSettings = {
  FNS_RECEPTION_URL: ownSetting({
    kind: url('http', 'https'),
    meaning:
      'The tax service’s reception of applications about registers, and its register of powers of attorney.',
    readBy: ['worker'],
    inDevelopment: (textOf) => `http://127.0.0.1:${textOf('SANDBOX_FNS_RECEPTION_PORT')}`,
  }),
  FNS_RECEPTION_TIMEOUT_MS: setting({
    kind: milliseconds(100, 600_000),
    meaning: 'How long the reception may take to answer one request.',
    readBy: ['worker'],
    fallback: '15000',
  }),
  FNS_RECEPTION_POLL_SECONDS: setting({
    kind: seconds(1, 86_400),
    meaning: 'How often an application on its way is asked about.',
    readBy: ['worker'],
    fallback: '15',
  }),
  SIGNATURE_POWERS: setting({
    kind: text(/^[\w.-]*(,[\w.-]+)*$/u, 'codes of powers with commas between them, or nothing'),
    meaning:
      'Codes of powers of which a power of attorney has to carry one; while there are none, any power counts and verdicts say so.',
    readBy: ['worker'],
    fallback: '',
  }),
  SIGNATURE_TRUST_DIR: ownSetting({
    kind: path(),
    meaning: 'The folder of certificates (PEM or DER) that qualified signatures have to lead to.',
    readBy: ['portal', 'worker', 'tools'],
    inDevelopment: (textOf) => `${textOf('DATA_DIR')}/trust`,
  }),
} as const;
