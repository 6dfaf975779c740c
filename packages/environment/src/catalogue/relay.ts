import { boolean, integer, milliseconds, path, seconds, url } from '../kinds.ts';
import { optionalSetting, ownSetting, setting } from '../setting.ts';

/** How confirmed documents travel on to the tax service. */
export const relaySettings = {
  FNS_URL: ownSetting({
    kind: url('http', 'https'),
    meaning:
      'The tax service that confirmed documents are relayed to, and that hears the operator’s notices.',
    readBy: ['gateway', 'worker', 'tools'],
    inDevelopment: (textOf) => `http://127.0.0.1:${textOf('SANDBOX_FNS_PORT')}`,
  }),
  FNS_TIMEOUT_MS: setting({
    kind: milliseconds(100, 600_000),
    meaning: 'How long the tax service may take to answer one request.',
    readBy: ['gateway', 'worker'],
    fallback: '15000',
  }),
  FNS_CA_FILE: optionalSetting({
    kind: path(),
    meaning: 'The certificates (PEM) that the tax service’s own must lead to, instead of the system’s.',
    readBy: ['gateway', 'worker'],
  }),
  FNS_CLIENT_CERTIFICATE_FILE: optionalSetting({
    kind: path(),
    meaning: 'The certificate (PEM) this operator shows to the tax service; the key goes with it.',
    readBy: ['gateway', 'worker'],
  }),
  FNS_CLIENT_KEY_FILE: optionalSetting({
    kind: path(),
    meaning: 'The key (PEM) of that certificate.',
    readBy: ['gateway', 'worker'],
  }),
  RELAY_ENABLED: setting({
    kind: boolean(),
    meaning: 'False lets this gateway take documents in without sending them on; another one then has to.',
    readBy: ['gateway'],
    fallback: 'true',
  }),
  RELAY_BATCH_SIZE: setting({
    kind: integer(1, 1_000),
    meaning: 'How many documents, of many fiscal drives, one request to the tax service carries.',
    readBy: ['gateway'],
    fallback: '1000',
  }),
  RELAY_LANE_BURST: setting({
    kind: integer(1, 1_000),
    meaning:
      'How many documents of one fiscal drive a request may carry, so that a long queue lets others pass.',
    readBy: ['gateway'],
    fallback: '100',
  }),
  RELAY_CONCURRENCY: setting({
    kind: integer(1, 64),
    meaning: 'How many requests to the tax service may be open at once.',
    readBy: ['gateway'],
    fallback: '4',
  }),
  RELAY_LEASE_MS: setting({
    kind: milliseconds(1_000, 3_600_000),
    meaning: 'How long a relay may keep a lane without a sign of life; longer than one request may take.',
    readBy: ['gateway'],
    fallback: '60000',
  }),
  RELAY_POLL_MS: setting({
    kind: milliseconds(10, 60_000),
    meaning: 'How often lanes with waiting documents are looked for.',
    readBy: ['gateway'],
    fallback: '200',
  }),
  RELAY_STATUS_POLL_SECONDS: setting({
    kind: seconds(1, 86_400),
    meaning: 'How often the tax service is asked about documents it has not decided on.',
    readBy: ['gateway'],
    fallback: '15',
  }),
  RELAY_QUARANTINE_POLL_SECONDS: setting({
    kind: seconds(1, 86_400),
    meaning:
      'How often the tax service is asked about documents in soft quarantine, which they leave by themselves.',
    readBy: ['gateway'],
    fallback: '600',
  }),
  RELAY_RETRY_FIRST_MS: setting({
    kind: milliseconds(10, 600_000),
    meaning: 'The wait before an unanswered document is sent again; it doubles with each attempt.',
    readBy: ['gateway'],
    fallback: '1000',
  }),
  RELAY_RETRY_LONGEST_MS: setting({
    kind: milliseconds(1_000, 86_400_000),
    meaning: 'The longest wait between two attempts.',
    readBy: ['gateway'],
    fallback: '300000',
  }),
} as const;
