import { z } from 'zod';

import type { AnyRestRoute } from './route.ts';

/** What OpenAPI 3.1 asks for, as far as we fill it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly components: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const ERROR = {
  type: 'object',
  required: ['code', 'sentence', 'fields'],
  properties: {
    code: { type: 'string', description: 'Постоянный код ошибки.' },
    sentence: { type: 'string', description: 'Что случилось и что делать.' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

/** The description of the programming interface, made from the same declarations that answer it. */
export function openApi(routes: readonly AnyRestRoute[], brandName: string, origin: string): OpenApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${brandName}: программный интерфейс`,
      version: '1',
      description: 'Суммы — в копейках, моменты — в UTC (ISO 8601), время кассы — местное, без зоны.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'Ключ из раздела «Ключи API».' },
      },
      schemas: { Error: ERROR },
    },
    paths,
  };
}

function operation(route: AnyRestRoute): Record<string, unknown> {
  const named = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const input = z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' });
  const required = new Set(input.required ?? []);
  const properties = Object.entries(input.properties ?? {});
  const inBody = properties.filter(([name]) => route.method === 'POST' && !named.includes(name));
  const parameters = properties
    .filter(([name]) => !inBody.some(([body]) => body === name))
    .map(([name, schema]) => ({
      name,
      in: named.includes(name) ? 'path' : 'query',
      required: named.includes(name) || required.has(name),
      schema,
    }));
  return {
    summary: route.summary,
    ...(route.permission === 'nobody-in-particular' ? {} : { security: [{ apiKey: [] }] }),
    parameters,
    ...(inBody.length === 0 ? {} : { requestBody: body(inBody, required) }),
    responses: {
      200: { description: 'Ответ', content: json(z.toJSONSchema(route.output, { unrepresentable: 'any' })) },
      default: { description: 'Ошибка', content: json({ $ref: '#/components/schemas/Error' }) },
    },
  };
}

function body(properties: readonly (readonly [string, unknown])[], required: ReadonlySet<string>): unknown {
  const names = properties.map(([name]) => name).filter((name) => required.has(name));
  return {
    required: names.length > 0,
    content: json({ type: 'object', required: names, properties: Object.fromEntries(properties) }),
  };
}

function json(schema: unknown): unknown {
  return { 'application/json': { schema } };
}
