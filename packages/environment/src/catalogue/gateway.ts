import { boolean, bytes, host, integer, milliseconds, port, seconds, text } from '../kinds.ts';
import { ownSetting, setting } from '../setting.ts';

/** Where the gateway listens, and every limit on what one peer or one queue may take. */
export const gatewaySettings = {
  GATEWAY_HOST: setting({
    kind: host(),
    meaning: 'The address the gateway listens on for cash registers.',
    readBy: ['gateway', 'supervisor', 'sandbox', 'tools'],
    fallback: '127.0.0.1',
  }),
  GATEWAY_PORT: setting({
    kind: port(),
    meaning: 'The port for cash registers in real use.',
    readBy: ['gateway', 'portal', 'supervisor', 'sandbox', 'tools'],
    fallback: '7777',
  }),
  GATEWAY_TEST_DRIVE_PORT: setting({
    kind: port(),
    meaning: 'The port for trying a register out; its documents never go to the tax service.',
    readBy: ['gateway', 'portal', 'supervisor', 'sandbox', 'tools'],
    fallback: '7778',
  }),
  GATEWAY_MARKING_PORT: setting({
    kind: port(),
    meaning: 'The port for the registers’ messages about marked goods (81 and 82).',
    readBy: ['gateway', 'supervisor', 'sandbox', 'tools'],
    fallback: '7779',
  }),
  GATEWAY_HTTP_HOST: setting({
    kind: host(),
    meaning:
      'The address the gateway’s health, readiness and metrics listen on; keep it inside your network.',
    readBy: ['gateway', 'portal', 'supervisor', 'tools'],
    fallback: '127.0.0.1',
  }),
  GATEWAY_HTTP_PORT: setting({
    kind: port(),
    meaning: 'The port of the gateway’s health, readiness and metrics.',
    readBy: ['gateway', 'portal', 'supervisor', 'sandbox', 'tools'],
    fallback: '7790',
  }),
  GATEWAY_OPERATOR_INN: ownSetting({
    kind: text(/^\d{10}$/, 'the 10 digits of a legal entity’s tax number'),
    meaning: 'The operator’s tax number, which every confirmation carries (tag 1017).',
    readBy: ['gateway', 'sandbox', 'tools'],
    inDevelopment: '7704358518',
  }),
  GATEWAY_PROXY_PROTOCOL: setting({
    kind: boolean(),
    meaning:
      'True behind a balancer that begins every connection with a PROXY protocol v2 header; without one it is closed.',
    readBy: ['gateway'],
    fallback: 'false',
  }),
  GATEWAY_MAX_CONNECTIONS: setting({
    kind: integer(1, 100_000),
    meaning:
      'How many registers may be connected at once; the next one takes the place of a stranger or is closed.',
    readBy: ['gateway'],
    fallback: '10000',
  }),
  GATEWAY_MAX_CONNECTIONS_PER_ADDRESS: setting({
    kind: integer(1, 100_000),
    meaning: 'How many connections one address may hold at once; a shop’s registers often share one.',
    readBy: ['gateway'],
    fallback: '1000',
  }),
  GATEWAY_HEADER_DEADLINE_MS: setting({
    kind: milliseconds(100, 600_000),
    meaning: 'How long the 30 bytes of a session header may take once the first has come.',
    readBy: ['gateway'],
    fallback: '10000',
  }),
  GATEWAY_BODY_DEADLINE_MS: setting({
    kind: milliseconds(100, 600_000),
    meaning: 'How long the body of a message may take after its header.',
    readBy: ['gateway'],
    fallback: '30000',
  }),
  GATEWAY_IDLE_DEADLINE_MS: setting({
    kind: milliseconds(100, 86_400_000),
    meaning:
      'How long a connection may stay silent between two messages; registers expect at least five minutes.',
    readBy: ['gateway'],
    fallback: '330000',
  }),
  GATEWAY_MAX_BODY_BYTES: setting({
    kind: bytes(1_024, 65_535),
    meaning: 'The longest message body that is read; the protocol allows 32 KiB.',
    readBy: ['gateway'],
    fallback: '32768',
  }),
  GATEWAY_WRITE_BUFFER_BYTES: setting({
    kind: bytes(1_024, 16_777_216),
    meaning: 'How many unsent bytes of answers one connection may pile up before it is closed.',
    readBy: ['gateway'],
    fallback: '262144',
  }),
  GATEWAY_QUEUE_DOCUMENTS: setting({
    kind: integer(1, 1_000_000),
    meaning: 'How many documents may wait for their commit before reading from registers pauses.',
    readBy: ['gateway'],
    fallback: '5000',
  }),
  GATEWAY_BATCH_SIZE: setting({
    kind: integer(1, 1_000),
    meaning: 'How many documents one transaction stores at most.',
    readBy: ['gateway'],
    fallback: '100',
  }),
  GATEWAY_BATCH_PIPELINES: setting({
    kind: integer(1, 4),
    meaning: 'How many batches may be on their way to the database at once.',
    readBy: ['gateway'],
    fallback: '2',
  }),
  GATEWAY_COMMIT_DEADLINE_MS: setting({
    kind: milliseconds(100, 600_000),
    meaning: 'How long a document may wait for its commit before its connection is closed unanswered.',
    readBy: ['gateway'],
    fallback: '20000',
  }),
  GATEWAY_DURABILITY_CHECK_SECONDS: setting({
    kind: seconds(1, 60),
    meaning: 'How often the database is asked whether its commits survive a power cut.',
    readBy: ['gateway'],
    fallback: '60',
  }),
  GATEWAY_REQUIRE_SEMI_SYNC: setting({
    kind: boolean(),
    meaning: 'True where nothing may be confirmed before a replica has it.',
    readBy: ['gateway'],
    fallback: 'false',
  }),
  GATEWAY_HELD_PER_MINUTE: setting({
    kind: integer(0, 1_000_000),
    meaning:
      'How many documents of unknown senders are kept for inspection in a minute; the rest gets no answer and leaves no trace.',
    readBy: ['gateway'],
    fallback: '600',
  }),
  GATEWAY_REPLAY_POLL_MS: setting({
    kind: milliseconds(50, 60_000),
    meaning: 'How often the gateway looks for orders to decide held documents again.',
    readBy: ['gateway'],
    fallback: '1000',
  }),
  GATEWAY_STOP_DEADLINE_MS: setting({
    kind: milliseconds(0, 600_000),
    meaning: 'How long documents in flight may take to be answered when the gateway is told to stop.',
    readBy: ['gateway'],
    fallback: '8000',
  }),
} as const;
