/** Parameters of a page's address as Next gives them. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

/** One parameter; of several under one name the first. */
export function one(query: PageQuery, name: string): string | undefined {
  const value = query[name];
  const first = typeof value === 'string' ? value : value?.[0];
  return first === undefined || first === '' ? undefined : first;
}

/** The same address with some parameters changed; undefined takes one off. */
export function hrefWith(
  path: string,
  parameters: Readonly<Record<string, string | undefined>>,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...parameters, ...changes })) {
    if (value !== undefined && value !== '') query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The address that downloads a list as it is filtered. */
export function exportHref(
  name:
    | 'members'
    | 'grant-looks'
    | 'own-sign-ins'
    | 'sign-ins'
    | 'registers'
    | 'serviced-registers'
    | 'receipts'
    | 'partner-codes'
    | 'dead-letters'
    | 'duties'
    | 'register-import-rows'
    | 'fns-applications'
    | 'held'
    | 'agent-clients'
    | 'consent-texts'
    | 'grants'
    | 'held-documents'
    | 'finance-access'
    | 'invitations'
    | 'join-requests'
    | 'campaigns'
    | 'contracts'
    | 'data-exports'
    | 'papers'
    | 'leaving-notices'
    | 'leaving-registers'
    | 'outlets'
    | 'register-imports',
  filters: Readonly<Partial<Record<string, string | number>>>,
): string {
  const texts = Object.entries(filters).map(([key, value]) => [
    key,
    value === undefined ? undefined : String(value),
  ]);
  return hrefWith(`/api/export/${name}`, Object.fromEntries(texts));
}
