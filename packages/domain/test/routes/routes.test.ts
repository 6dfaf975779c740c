import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeOf, type OrganizationKind, routes } from '../../src/index.ts';

describe('addresses of the portal', () => {
  test('carry filters that are set and leave out those that are not', () => {
    expect(routes.client.registers()).toBe('/registers');
    expect(routes.client.registers({ light: 'failing', search: '' })).toBe('/registers?light=failing');
    expect(routes.client.register('X', 'shifts')).toBe('/registers/X?tab=shifts');
    expect(routes.public.signIn('/today')).toBe('/sign-in?next=%2Ftoday');
  });

  test('whatever is put in comes out again, and never leaves its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
        (text) => {
          const search = new URL(routes.operator.clients({ search: text }), 'http://host').searchParams.get(
            'search',
          );
          expect(search ?? '').toBe(text);
          const path = routes.agent.client(text).slice('/agent/clients/'.length);
          expect(path).not.toMatch(/[/?#]/);
          expect(decodeURIComponent(path)).toBe(text);
        },
      ),
    );
  });

  test('every audience has a first page of its own', () => {
    const kinds: OrganizationKind[] = ['client', 'agent', 'service_center', 'reseller', 'operator'];
    expect(new Set(kinds.map(homeOf)).size).toBe(kinds.length);
  });

  test('no two audiences share a page', () => {
    const paths = Object.values(routes).flatMap((audience) =>
      Object.values(audience).map((build) => Reflect.apply(build, undefined, ['x', 'y', 'z']) as string),
    );
    const places = paths.map((path) => path.split('?')[0]);
    expect(new Set(places).size).toBe(places.length);
  });
});
