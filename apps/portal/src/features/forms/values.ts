/** What a form holds: texts by the names of its fields, as they were typed. */
export type Values = Readonly<Record<string, string>>;
