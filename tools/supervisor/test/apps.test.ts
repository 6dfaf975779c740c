import { readEnvironment } from '@koreshok/environment';
import { describe, expect, it } from 'vitest';

import { appNames, childEnvironment, planApp } from '../apps.ts';
import { startProgress } from '../progress.ts';
import { freeSettings } from '../free-settings.ts';
import { portClaims } from '../ports.ts';
import { columns, startTable } from '../table.ts';

const silent = () => undefined;

describe('what an app is started with', () => {
  const source = { PATH: '/bin', HOME: '/root', SECRET_OF_ANOTHER: 'x', GATEWAY_PORT: '8777' };

  it('is its own settings and nothing of anybody else’s', () => {
    const environment = childEnvironment('gateway', source);
    expect(environment).toMatchObject({ GATEWAY_PORT: '8777', HOME: '/root' });
    expect(Object.keys(environment)).not.toContain('SECRET_OF_ANOTHER');
    expect(Object.keys(environment)).not.toContain('SESSION_SECRET');
    expect(Object.keys(environment)).not.toContain('DATABASE_URL_MIGRATOR');
  });

  it('lets the portal serve what was built, or build what is asked for', () => {
    expect(planApp('portal', source, silent).environment['NODE_ENV']).toBe('production');
    expect(planApp('portal', source, silent, 'watching').environment['NODE_ENV']).toBe('development');
  });

  it('watches the files of plain apps in development only', () => {
    expect(planApp('worker', source, silent, 'watching').args).toContain('--watch');
    expect(planApp('worker', source, silent).args).toEqual(['apps/worker/src/main.ts']);
  });
});

describe('the ports of a start', () => {
  it('are all different by default, each with the setting that moves it', () => {
    const settings = readEnvironment('supervisor', {});
    const claims = portClaims(settings, appNames, true);
    expect(new Set(claims.map((claim) => claim.port)).size).toBe(claims.length);
    for (const { setting, port } of claims) {
      const moved = portClaims(readEnvironment('supervisor', { [setting]: '54321' }), appNames, true);
      expect(moved.map((claim) => claim.port)).toContain(54_321);
      expect(moved.map((claim) => claim.port)).not.toContain(port);
    }
  });

  it('can all be put elsewhere for tests beside a running demonstration', async () => {
    const free = portClaims(readEnvironment('supervisor', await freeSettings()), appNames, true);
    const usual = portClaims(readEnvironment('supervisor', {}), appNames, true).map((claim) => claim.port);
    expect(free.filter((claim) => usual.includes(claim.port))).toEqual([]);
  });

  it('of a database of one’s own is not claimed', () => {
    const claims = portClaims(readEnvironment('supervisor', {}), ['gateway'], false);
    expect(claims.map((claim) => claim.setting)).not.toContain('MARIADB_PORT');
    expect(claims.map((claim) => claim.setting)).not.toContain('PORTAL_PORT');
  });
});

describe('the table at the end', () => {
  const table = startTable(
    readEnvironment('supervisor', { PORTAL_PORT: '3100', SANDBOX_MAILBOX_PORT: '9803' }),
  );

  it('tells addresses, every role’s account and what to try', () => {
    expect(table).toContain('http://lk.localhost:3100');
    expect(table).toContain('http://127.0.0.1:9803');
    for (const who of ['клиент, владелец', 'агент', 'сервисный центр', 'оператор', 'реселлер'])
      expect(table).toContain(who);
    expect(table).toContain('npm run traffic');
  });

  it('stands in even columns', () => {
    expect(
      columns([
        ['a', 'b'],
        ['long', 'c'],
      ]),
    ).toEqual(['a     b', 'long  c']);
  });
});

describe('progress', () => {
  it('tells each step with its own time and the time since the start', async () => {
    const lines: string[] = [];
    const times = [0, 1_000, 3_500, 3_500];
    const progress = startProgress(
      (line) => lines.push(line),
      () => times.shift() ?? 0,
    );
    await progress.step('database started', async () => undefined);
    expect(lines).toEqual(['   3.5 s  database started (2.5 s)']);
  });
});
