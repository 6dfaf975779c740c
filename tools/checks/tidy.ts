/** One rule of the house that a machine can hold: where it looks, and what it finds there. */
export interface TidyRule {
  readonly name: string;
  readonly looksAt: (path: string) => boolean;
  /** What is wrong with one file; empty when nothing is. Lines count from 1. */
  readonly findings: (path: string, text: string) => readonly string[];
}

const longest = 500;
const longestReadme = 80;
const isCode = (path: string): boolean => /\.(m?[jt]sx?|css|sql|sh|prisma)$/.test(path);
const isTest = (path: string): boolean => /(^|\/)(test|e2e|testing)\/|\.test\.tsx?$/.test(path);
const isConfig = (path: string): boolean => /\.config\.m?ts$|^vitest\.[\w-]+\.ts$/.test(path);

/** The rules themselves spell out what they forbid. */
const isTheRules = (path: string): boolean => path.startsWith('tools/checks/');

/** A rule that forbids a shape in the text. */
function forbid(name: string, shape: RegExp, looksAt: (path: string) => boolean): TidyRule {
  return {
    name,
    looksAt: (path) => looksAt(path) && !isTheRules(path),
    findings: (_path, text) =>
      text
        .split('\n')
        .flatMap((line, at) => (shape.test(line) ? [`line ${at + 1}: ${line.trim().slice(0, 100)}`] : [])),
  };
}

export const tidyRules: readonly TidyRule[] = [
  {
    name: `a file has at most ${longest} lines`,
    looksAt: isCode,
    findings: (_path, text) => tooLong(text, longest),
  },
  {
    name: `the README fits a screen or two (${longestReadme} lines)`,
    looksAt: (path) => path === 'README.md',
    findings: (_path, text) => tooLong(text, longestReadme),
  },
  {
    name: 'a file or folder is named after what it holds',
    looksAt: isCode,
    findings: (path) =>
      path.split('/').filter((part) => /^(utils?|helpers?|common|misc|shared|lib)(\.|$)/.test(part)),
  },
  {
    name: 'a test is of one of the known kinds',
    looksAt: (path) => /\.test\.tsx?$/.test(path),
    findings: (path) => {
      const kind = /\.(\w+)\.test\.tsx?$/.exec(path)?.[1];
      return kind === undefined || ['static', 'database', 'gateway'].includes(kind) ? [] : [`kind ${kind}`];
    },
  },
  forbid(
    'the environment is read in packages/environment, tools and configuration',
    /\bprocess\.env\b/,
    (path) =>
      isCode(path) &&
      !path.startsWith('packages/environment/') &&
      !path.startsWith('tools/') &&
      !isConfig(path) &&
      !isTest(path),
  ),
  forbid(
    'an error of ours is known across bundles: it extends KnownError',
    /\bextends Error\b/,
    (path) =>
      /^packages\/(domain|db|integrations|services|signing|paperwork)\/src\//.test(path) &&
      path !== 'packages/domain/src/errors/known.ts',
  ),
  forbid('nothing is left for later', /\b(TODO|FIXME|HACK|XXX)\b/, isCode),
  forbid('no test is switched off or run alone', /\b(it|test|describe)\.(skip|only|todo)\b/, isTest),
  forbid(
    'no type is switched off',
    /@ts-(ignore|nocheck)|\bas any(?! \w)|\bas unknown as\b/,
    (path) => isCode(path) && !isTest(path),
  ),
  forbid(
    'nothing points outside the checkout',
    /\/work\/(main|shared)\b|\bshared\/(design|style|ui|reference|vectors)\b/,
    (path) => isCode(path) || /\.(md|json|ya?ml)$/.test(path),
  ),
  {
    name: 'the lock file names no registry',
    looksAt: (path) => path === 'package-lock.json',
    findings: (_path, text) => [...text.matchAll(/"resolved": "https?:[^"]*"/g)].map(([found]) => found),
  },
  {
    // A tool that asks for older ones takes their place at the top, and each component brings a copy of its own.
    name: 'what the components of pages share is there once',
    looksAt: (path) => path === 'package-lock.json',
    findings: (_path, text) =>
      [...text.matchAll(/"(node_modules\/\S+\/node_modules\/@radix-ui\/[^"]+)": \{/g)].map(
        ([, copy = '']) => copy,
      ),
  },
];

function tooLong(text: string, most: number): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > most ? [`${lines} lines`] : [];
}
