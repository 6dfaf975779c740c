import { describe, expect, it } from 'vitest';

import {
  EnvironmentError,
  environmentTexts,
  type ProcessName,
  readEnvironment,
  type Source,
} from '../src/index.ts';

function problemsOf(process: ProcessName, source: Source): readonly string[] {
  try {
    readEnvironment(process, source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const production: Source = {
  NODE_ENV: 'production',
  PORTAL_BASE_DOMAIN: 'ofd.example',
  COMPANY_REGISTRY_URL: 'https://companies.example',
  ANTIVIRUS_URL: 'tcp://clamd.ofd.example:3310',
  DATABASE_URL_PORTAL: 'mysql://portal:secret@db.internal:3306/koreshok',
  SESSION_SECRET: 'f3c1b1a4d1be4a0c8a8f7b0f2a9a7d55',
  SECRETS_KEYS: '1:f3c1b1a4d1be4a0c8a8f7b0f2a9a7d55',
  FILES_DIR: '/var/lib/koreshok',
  SIGNATURE_TRUST_DIR: '/var/lib/koreshok/trust',
};

describe('in development', () => {
  it('every process starts on defaults alone', () => {
    for (const process of [
      'portal',
      'gateway',
      'worker',
      'sandbox',
      'migrator',
      'supervisor',
      'tools',
    ] as const)
      expect(problemsOf(process, {})).toEqual([]);
  });

  it('values come typed under their own names', () => {
    const gateway = readEnvironment('gateway', { GATEWAY_PORT: '8777', LOG_LEVEL: 'debug' });
    expect(gateway.GATEWAY_PORT).toBe(8777);
    expect(gateway.LOG_LEVEL).toBe('debug');
    expect(gateway.GATEWAY_TEST_DRIVE_PORT).toBe(7778);
  });

  it('a process gets no setting it is not named as a reader of', () => {
    const gateway = readEnvironment('gateway', { SESSION_SECRET: 'x'.repeat(40) });
    expect(Object.keys(gateway)).not.toContain('SESSION_SECRET');
    expect(Object.keys(gateway)).not.toContain('DATABASE_URL_PORTAL');
  });

  it('urls follow the ports they point at', () => {
    const source = { MARIADB_PORT: '9306', SANDBOX_FNS_PORT: '9801' };
    const gateway = readEnvironment('gateway', source);
    expect(gateway.DATABASE_URL_GATEWAY).toBe(
      'mysql://koreshok_gateway:koreshok_gateway@127.0.0.1:9306/koreshok',
    );
    expect(gateway.FNS_URL).toBe('http://127.0.0.1:9801');
  });

  it('an optional setting is undefined when absent', () => {
    expect(readEnvironment('supervisor', {}).DEMO_ANCHOR_DAY).toBeUndefined();
    expect(readEnvironment('supervisor', { DEMO_ANCHOR_DAY: '2026-11-20' }).DEMO_ANCHOR_DAY).toBe(
      '2026-11-20',
    );
  });

  it('an empty text counts as absent', () => {
    expect(readEnvironment('gateway', { GATEWAY_PORT: '' }).GATEWAY_PORT).toBe(7777);
  });
});

describe('a bad value', () => {
  it('is named with what would be right, and never printed itself', () => {
    expect(problemsOf('gateway', { GATEWAY_PORT: 'hunter2' })).toEqual([
      'GATEWAY_PORT has a bad value: it must be a whole number from 1 to 65535',
    ]);
  });

  it('does not hide the others', () => {
    const lines = problemsOf('gateway', {
      GATEWAY_PORT: '0',
      GATEWAY_BATCH_PIPELINES: '5',
      LOG_LEVEL: 'loud',
    });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'LOG_LEVEL',
      'GATEWAY_PORT',
      'GATEWAY_BATCH_PIPELINES',
    ]);
  });

  it('does not stop a process that does not read it', () => {
    expect(problemsOf('worker', { GATEWAY_BATCH_SIZE: 'many' })).toEqual([]);
  });
});

describe('in production', () => {
  it('starts when every own value is named', () => {
    expect(readEnvironment('portal', production).PORTAL_BASE_DOMAIN).toBe('ofd.example');
  });

  it.each(['DATABASE_URL_PORTAL', 'SESSION_SECRET', 'PORTAL_BASE_DOMAIN', 'FILES_DIR', 'ANTIVIRUS_URL'])(
    'does not start without %s',
    (name) => {
      const lines = problemsOf('portal', { ...production, [name]: undefined });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(new RegExp(`^${name} is missing: it must be `));
    },
  );

  it('refuses the secret that development uses', () => {
    const lines = problemsOf('portal', {
      ...production,
      SESSION_SECRET: readEnvironment('portal', {}).SESSION_SECRET,
    });
    expect(lines).toEqual([
      'SESSION_SECRET has the value meant for development: it must be your own, at least 32 random characters',
    ]);
  });
});

describe('the texts a process is started with', () => {
  it('are those of its own settings, defaults included', () => {
    const texts = environmentTexts('gateway', { GATEWAY_PORT: '8777', HOME: '/root', SMTP_URL: 'smtp://a' });
    expect(texts).toMatchObject({ GATEWAY_PORT: '8777', FNS_URL: 'http://127.0.0.1:7801' });
    expect(Object.keys(texts)).not.toContain('HOME');
    expect(Object.keys(texts)).not.toContain('SMTP_URL');
  });

  it('are read back as the same values', () => {
    const source = { MARIADB_PORT: '9306' };
    expect(readEnvironment('worker', environmentTexts('worker', source))).toEqual(
      readEnvironment('worker', source),
    );
  });
});
