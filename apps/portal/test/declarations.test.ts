import { describe, expect, it } from 'vitest';

import { ENTRANCE_KINDS } from '@/server/declaration/index.ts';
import type { Victim } from '@/server/declaration/index.ts';

import { allEntrances, declaredProcedures } from '../e2e/isolation/entrance.ts';

const PERMISSION =
  /^((?:own )?(identity|technical|finance|commercial):(read|write)|signed-in|nobody-in-particular)$/;

/** Any text will do: a sample only has to be made of what is known of the victim. */
const someone = new Proxy({}, { get: (_, name) => `some ${String(name)}` }) as Victim;

describe('every procedure', () => {
  it.each(declaredProcedures())('%s declares its kind, permission and sample', (_, { meta }) => {
    expect(meta).toBeDefined();
  });
});

describe('every entrance', () => {
  const entrances = allEntrances();

  it('is there: procedures, routes and downloads', () => {
    expect(entrances.some(({ name }) => name.startsWith('tRPC'))).toBe(true);
    expect(entrances.some(({ name }) => name.startsWith('REST'))).toBe(true);
    expect(entrances.some(({ name }) => name.startsWith('export'))).toBe(true);
    expect(new Set(entrances.map(({ name }) => name)).size).toBe(entrances.length);
  });

  it.each(entrances.map((entrance) => [entrance.name, entrance.declaration, entrance.changes] as const))(
    '%s says how it is attacked',
    (_, { kind, permission, sample }, changes) => {
      expect(ENTRANCE_KINDS).toContain(kind);
      expect(permission).toMatch(PERMISSION);
      if (kind === 'byId') expect(sample(someone)).toBeDefined();
      if (kind === 'createUnder') expect(changes).toBe(true);
      if (kind === 'public') expect(permission).toBe('nobody-in-particular');
      if (kind !== 'public') expect(permission).not.toBe('nobody-in-particular');
    },
  );
});
