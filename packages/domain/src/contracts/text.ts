/** A clause of a contract with its number: `2.3`. */
export interface Clause {
  readonly number: string;
  readonly parts: readonly ClausePart[];
}

/** Plain text, or a place that is filled from the contract. */
export type ClausePart = { readonly text: string } | { readonly place: ContractPlace };

export interface Section {
  readonly heading: string;
  readonly clauses: readonly Clause[];
}

/** Names that may stand in double braces in a template. */
export const CONTRACT_PLACES = [
  'operator.name',
  'operator.inn',
  'operator.email',
  'agent.name',
  'agent.inn',
  'client.name',
  'client.email',
  'number',
  'date',
] as const;
export type ContractPlace = (typeof CONTRACT_PLACES)[number];

const isPlace = (text: string): text is ContractPlace => CONTRACT_PLACES.some((place) => place === text);

/**
 * Reads the text of a template: a line that begins with `# ` opens a section, every other line that is not empty is a
 * clause; numbers are given by order. `{{client.name}}` is a place.
 * @returns sections, and what is wrong in Russian, each with its line; with faults the text must not be published.
 */
export function readContractText(text: string): {
  readonly sections: readonly Section[];
  readonly faults: readonly string[];
} {
  const sections: { heading: string; clauses: Clause[] }[] = [];
  const faults: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (line.startsWith('# ')) {
      sections.push({ heading: line.slice(2).trim(), clauses: [] });
      continue;
    }
    const section = sections.at(-1);
    if (section === undefined) {
      faults.push(`Строка ${index + 1}: текст стоит до первого раздела. Начните с «# Название раздела».`);
      continue;
    }
    const { parts, unknown } = partsOf(line);
    for (const name of unknown) faults.push(`Строка ${index + 1}: подстановки {{${name}}} нет.`);
    section.clauses.push({ number: `${sections.length}.${section.clauses.length + 1}`, parts });
  }
  if (sections.length === 0) faults.push('В тексте нет ни одного раздела.');
  return { sections, faults };
}

function partsOf(line: string): { parts: ClausePart[]; unknown: string[] } {
  const parts: ClausePart[] = [];
  const unknown: string[] = [];
  let end = 0;
  for (const found of line.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/gu)) {
    if (found.index > end) parts.push({ text: line.slice(end, found.index) });
    const name = found[1] ?? '';
    if (isPlace(name)) parts.push({ place: name });
    else unknown.push(name);
    end = found.index + found[0].length;
  }
  if (end < line.length) parts.push({ text: line.slice(end) });
  return { parts, unknown };
}
