import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const features = join(import.meta.dirname, '../../src/features');

/** Places of typed text that keep no draft of their own, each with its reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  'access/look-filters.tsx': 'filters stand in the address',
  'receipts/filter-dialog.tsx': 'filters stand in the address',
  'leaving/register-search.tsx': 'a search is begun anew in a moment',
  'tariffs/term-cards.tsx': 'a choice, nothing is typed',
  'register-imports/import-row.tsx':
    'a cell is saved when it is left, and the idle question takes the cursor out of it',
};

const TYPED = /<(TextField|CodeField|Input|MaskedInput|Textarea|GridCell|textarea|input)\b/;
/** Its own draft; or the form, or the text and who hears of it, come from the one above. */
const KEPT = /use(Form|Draft)[<(]|writeDraft\(|\bform: Form<|: ContentForm\b|\bonChange: \(|Named<V>/;
const SECRET = /'(password|one-time-code|new-password|current-password)'/;
const FILES = /type="file"/;

const sources = globSync('**/*.tsx', { cwd: features })
  .sort()
  .map((path) => ({ path, text: readFileSync(join(features, path), 'utf8') }));
const pathsOf = (found: typeof sources) => found.map(({ path }) => path);

describe('what is typed in a form', () => {
  it('has a draft, which an idle session leaves in place, or a reason why not', () => {
    const typed = sources.filter(({ text }) => TYPED.test(text) && !FILES.test(text));
    expect(pathsOf(typed.filter(({ text }) => !KEPT.test(text)))).toEqual(Object.keys(WITHOUT).sort());
  });

  it('is never kept when it is a password or a code', () => {
    const secret = sources.filter(({ text }) => SECRET.test(text) && text.includes('useForm('));
    expect(secret.length).toBeGreaterThan(5);
    expect(
      pathsOf(secret.filter(({ text }) => !text.includes("notKept: 'a secret is typed in it'"))),
    ).toEqual([]);
  });

  it('waits under a name that no other form has', () => {
    const names = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/draft: ('[^']+'|`[^`]+`)/g)].map((match) => `${match[1]}: ${path}`),
    );
    const twice = names.filter((each, at) =>
      names.some((other, place) => place !== at && other.split(': ')[0] === each.split(': ')[0]),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(twice).toEqual([]);
  });
});
