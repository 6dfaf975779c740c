/** `error`: the tax service will not take the document as it is, or it breaks the format; `warning`: worth a look. */
export type Severity = 'warning' | 'error';

/** What a finding's sentence is made of. */
export type Details = Readonly<Record<string, string | number>>;

/** One kind of finding: how grave it is and what it tells a person. */
export type FindingKind = {
  readonly severity: Severity;
  readonly sentence: (details: Details) => string;
};
