import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { renderExample } from '../src/example.ts';
import { catalogue, fallbackText, groups, type ProcessName, type Setting } from '../src/index.ts';

const entries: [string, Setting<unknown, ProcessName>][] = Object.entries(catalogue);

describe('the catalogue of settings', () => {
  it('holds every group whole, and no name twice', () => {
    const names = Object.values(groups).flatMap((group) => Object.keys(group));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(catalogue).sort()).toEqual([...names].sort());
  });

  it.each(entries)('%s says what it means in one sentence and who reads it', (name, setting) => {
    expect(name).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(setting.meaning).toMatch(/^[A-Z].{10,}[^.]\.$/);
    expect(setting.readBy.length).toBeGreaterThan(0);
  });

  it.each(entries)('%s has a default that is itself right', (name, setting) => {
    const fallback = fallbackText(name);
    if (setting.optional) expect(fallback).toBeUndefined();
    else expect(setting.kind.parse(fallback ?? '')).toHaveProperty('value');
  });

  it.each(entries.filter(([, setting]) => setting.kind.own))(
    '%s, a secret or a url, has no default in production',
    (_name, setting) => {
      expect(setting.onlyInDevelopment || setting.optional).toBe(true);
    },
  );

  it.each(entries.filter(([name]) => /_(MS|SECONDS|BYTES)$/.test(name)))(
    '%s ends in its unit',
    (name, setting) => {
      const unit = { MS: 'milliseconds', SECONDS: 'seconds', BYTES: 'bytes' }[name.split('_').at(-1) ?? ''];
      expect(setting.kind.name).toBe(unit);
    },
  );
});

describe('.env.example', () => {
  it('is what the catalogue makes of it; `npm run environment:example` writes it anew', () => {
    const file = join(import.meta.dirname, '../../../.env.example');
    expect(readFileSync(file, 'utf8')).toBe(renderExample());
  });
});
