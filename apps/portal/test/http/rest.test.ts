import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { matchRoute } from '@/server/http/rest/match.ts';
import { openApi } from '@/server/http/rest/open-api.ts';
import { restRoute } from '@/server/http/rest/route.ts';
import { restRoutes } from '@/server/http/rest/routes.ts';

describe('an address of the programming interface', () => {
  it('is found by method and path, its parameters decoded', () => {
    const found = matchRoute(restRoutes, 'GET', '/receipts/9960440300000042/17');
    expect(found?.route.path).toBe('/receipts/{fn}/{number}');
    expect(found?.parameters).toEqual({ fn: '9960440300000042', number: '17' });
    expect(matchRoute(restRoutes, 'GET', '/registers/a%2Fb')?.parameters).toEqual({ registerId: 'a/b' });
  });

  it.each([
    ['GET', '/nothing'],
    ['DELETE', '/registers'],
    ['GET', '/registers/'],
    ['GET', '/registers/%E0%A4%A'],
    ['GET', '/receipts/1/2/3'],
    ['GET', ''],
  ])('%s %s leads nowhere', (method, path) => {
    expect(matchRoute(restRoutes, method, path)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('holds what its shape names and nothing that slipped in', async () => {
    const route = restRoute({
      method: 'GET',
      path: '/things',
      kind: 'list',
      permission: 'technical:read',
      sample: () => ({}),
      summary: 'Вещи',
      input: z.object({}),
      output: z.object({ shown: z.string() }),
      run: async () => ({ shown: 'yes', secret: 'no' }),
    });
    const answer = await route.answer({} as never, {} as never, {});
    expect(answer).toEqual({ shown: 'yes' });
  });
});

describe('the description', () => {
  const description = openApi(restRoutes, 'Корешок', 'https://lk.example.ru');

  it('names every address with its parameters, under the brand’s own host', () => {
    expect(Object.keys(description.paths).toSorted()).toEqual(
      [...new Set(restRoutes.map(({ path }) => path))].toSorted(),
    );
    expect(description.servers).toEqual([{ url: 'https://lk.example.ru/api/v1' }]);
    expect(description.info.title).toContain('Корешок');
  });

  it('tells paths from queries and bodies', () => {
    const { get } = description.paths['/receipts/{fn}/{number}'] as {
      get: { parameters: { name: string; in: string }[] };
    };
    expect(get.parameters.map(({ name, in: place }) => `${name} ${place}`)).toEqual([
      'fn path',
      'number path',
    ]);
    const { post } = description.paths['/registers'] as { post: { requestBody: { required: boolean } } };
    expect(post.requestBody.required).toBe(true);
  });

  it('asks for a key everywhere and describes the one error', () => {
    for (const operations of Object.values(description.paths)) {
      for (const operation of Object.values(operations)) {
        expect(operation).toMatchObject({
          security: [{ apiKey: [] }],
          responses: { default: expect.anything() },
        });
      }
    }
  });
});
