import type { Environment } from '@koreshok/environment';

import { DEMO_ACCOUNTS, DEMO_PASSWORD, OPERATOR_HOST } from '../demo/accounts.ts';

type Row = readonly [what: string, where: string];

/** The one table at the end of a start: where everything is, who can come in, and what to try first. */
export function startTable(settings: Environment<'supervisor'>): string {
  const local = (port: number): string => `http://127.0.0.1:${port}`;
  const origin = (host: string): string => `${settings.PORTAL_SCHEME}://${host}:${settings.PORTAL_PORT}`;
  const addresses: Row[] = [
    ['portal', origin(OPERATOR_HOST)],
    ['mailbox', local(settings.SANDBOX_MAILBOX_PORT)],
    ['short messages', local(settings.SANDBOX_SMS_PORT)],
    ['sandbox', local(settings.SANDBOX_HTTP_PORT)],
    ['gateway, registers', `${settings.GATEWAY_HOST}:${settings.GATEWAY_PORT}`],
    ['gateway, test drive', `${settings.GATEWAY_HOST}:${settings.GATEWAY_TEST_DRIVE_PORT}`],
    ['gateway, metrics', `${local(settings.GATEWAY_HTTP_PORT)}/metrics`],
    ['worker, metrics', `${local(settings.WORKER_HTTP_PORT)}/metrics`],
    ['gateway, marking', `${settings.GATEWAY_HOST}:${settings.GATEWAY_MARKING_PORT}`],
    ['marking system (emulated)', local(settings.SANDBOX_MARKING_PORT)],
    ['tax service (emulated)', local(settings.SANDBOX_FNS_PORT)],
    ['company register (emulated)', local(settings.SANDBOX_COMPANIES_PORT)],
    ['database', `127.0.0.1:${settings.MARIADB_PORT}`],
  ];
  const accounts = DEMO_ACCOUNTS.map(({ who, email, host }) => [who, email, origin(host)]);
  const first = DEMO_ACCOUNTS[0]?.email ?? '';
  const tries = [
    `sign in at ${origin(OPERATOR_HOST)} as ${first} and open a register`,
    'npm run traffic -- --registers 200 --per-second 50   (documents arrive while you watch)',
    `ask for a new password and read the mail at ${local(settings.SANDBOX_MAILBOX_PORT)}`,
  ];
  return [
    '',
    ...frame('addresses', columns(addresses)),
    ...frame(`accounts, all with the password ${DEMO_PASSWORD}`, columns(accounts)),
    ...frame('try first', tries),
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}

const frame = (title: string, lines: readonly string[]): string[] => [
  `── ${title} ${'─'.repeat(Math.max(3, 74 - title.length))}`,
  ...lines.map((line) => `  ${line}`),
  '',
];

/** Rows as columns of even width; the last one is left ragged. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(width(at) + 2))).join(''),
  );
}
