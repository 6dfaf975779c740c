import type { AnyRestRoute } from './route.ts';

export interface RestMatch {
  readonly route: AnyRestRoute;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The route of a method and path under `/api/v1`, with the path's parameters; undefined when there is none. */
export function matchRoute(
  routes: readonly AnyRestRoute[],
  method: string,
  path: string,
): RestMatch | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const parameters = parametersOf(route.path, path);
    if (parameters !== undefined) return { route, parameters };
  }
  return undefined;
}

function parametersOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== text) return undefined;
    } else {
      const decoded = decodedStep(text);
      if (decoded === undefined || decoded === '') return undefined;
      parameters[name] = decoded;
    }
  }
  return parameters;
}

function decodedStep(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
