import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseSync } from 'oxc-parser';

export interface Import {
  /** What stands between the quotes; `undefined` where the address is computed at run time. */
  readonly specifier: string | undefined;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

/** What a module really imports: statements, re-exports, `import()` and types in `import('…')`. */
export function importsOf(path: string, root: string): Import[] {
  return readImports(path, readFileSync(join(root, path), 'utf8'));
}

/** @throws Error when the text does not parse. */
export function readImports(path: string, text: string): Import[] {
  const { module, errors } = parseSync(path, text);
  const broken = errors.find((error) => error.severity === 'Error');
  if (broken !== undefined) throw new Error(`${path} does not parse: ${broken.message}`);
  const statements = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null ? [] : [{ specifier: moduleRequest.value, typeOnly: isType }],
    ),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: literal(text.slice(moduleRequest.start, moduleRequest.end)),
    typeOnly: false,
  }));
  return [...statements, ...exports, ...dynamic, ...typeImports(text)];
}

function literal(source: string): string | undefined {
  return /^(['"`])([^'"`$]*)\1$/.exec(source)?.[2];
}

/** `import('x').Y` in a type is no import to the parser; its shape is plain enough for an expression. */
function typeImports(text: string): Import[] {
  return [...text.matchAll(/(?:[:<|&=]|typeof)\s*import\((['"])([^'"]+)\1\)\s*\./g)].map((match) => ({
    specifier: match[2],
    typeOnly: true,
  }));
}
