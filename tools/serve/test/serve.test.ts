import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

// Real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const main = join(import.meta.dirname, '../main.ts');

/** Runs the command as a person would, with nothing else in its environment. */
function serve(part: string, settings: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [main, part], {
    // Away from the checkout: a `.env` of the developer's would otherwise have a say.
    cwd: import.meta.dirname,
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    encoding: 'utf8',
  });
  return { status, lines: stderr.trimEnd().split('\n') };
}

describe('serving in production', () => {
  it.each([
    ['gateway', ['DATABASE_URL_GATEWAY', 'GATEWAY_OPERATOR_INN', 'FNS_URL']],
    ['portal', ['DATABASE_URL_PORTAL', 'SESSION_SECRET', 'SECRETS_KEYS']],
    ['worker', ['DATABASE_URL_WORKER', 'SMTP_URL', 'MAIL_FROM', 'SMPP_URL', 'SMS_FROM']],
    ['migrate', ['DATABASE_URL_MIGRATOR']],
  ])('the %s does not start without its own values, and names them', (part, names) => {
    const { status, lines } = serve(part);
    expect(status).toBe(78);
    for (const name of names)
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name} is missing: `)));
  });

  it('the development default of a secret does not do', () => {
    const { status, lines } = serve('portal', {
      SESSION_SECRET: 'development-only-session-secret-0123456789',
    });
    expect(status).toBe(78);
    expect(lines).toContainEqual(
      expect.stringMatching(/^SESSION_SECRET has the value meant for development/),
    );
  });

  it('cannot be talked out of production by the environment', () => {
    expect(serve('migrate', { NODE_ENV: 'development' }).status).toBe(78);
  });

  it.each(['sandbox', 'demo', ''])('knows no part %j and tells what there is', (part) => {
    const { status, lines } = serve(part);
    expect(status).toBe(64);
    expect(lines[0]).toContain('portal|gateway|worker');
  });
});
