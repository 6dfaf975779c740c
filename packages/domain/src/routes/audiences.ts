import { at, step } from './path.ts';

type LeavingFilters = Readonly<Partial<Record<'state' | 'reason' | 'unsettled' | 'q', string>>>;

/** Pages of a client about its own registers and money. */
export const clientRoutes = {
  today: () => '/today',
  registers: (filters: { light?: string; outlet?: string; search?: string; view?: 'board' } = {}) =>
    at('/registers', filters),
  addRegister: (way?: 'several' | 'file') => at('/registers/new', { way }),
  /** A file of registers: what is wrong in it, and adding them. */
  registerImport: (id: string, filters: { rows?: string; from?: 'onboarding' } = {}) =>
    at(`/registers/import/${step(id)}`, filters),
  /** What to type into a new register, and the wait for its first document. */
  connectRegister: (id: string, from?: 'new' | 'other') => at(`/registers/${step(id)}/connect`, { from }),
  register: (id: string, tab?: 'shifts' | 'documents' | 'history') => at(`/registers/${step(id)}`, { tab }),
  /** The change of its drive, step by step. */
  driveReplacement: (id: string) => `/registers/${step(id)}/drive`,
  /** Documents that the gateway did not take in. */
  held: (filters: { register?: string; reason?: string; state?: string } = {}) => at('/held', filters),
  document: (registerId: string, fn: string, number: number) =>
    `/registers/${step(registerId)}/documents/${step(fn)}-${number}`,
  applications: (filters: { state?: string; kind?: string; search?: string } = {}) =>
    at('/applications', filters),
  newApplication: (known: { kind?: string; register?: string } = {}) => at('/applications/new', known),
  application: (id: string) => `/applications/${step(id)}`,
  outlets: (filters: { archived?: '1' } = {}) => at('/outlets', filters),
  /** Contracts, addenda and applications. */
  documents: (filters: Readonly<Record<string, string | undefined>> = {}) => at('/documents', filters),
  contract: (id: string) => `/documents/${step(id)}`,
  /** Archives of all documents. */
  dataExports: () => '/exports',
  /** Notice of leaving: what will happen, and how it stands. */
  leaving: (registerId?: string) => at('/leaving', { register: registerId }),
  receipts: (filters: Readonly<Record<string, string | undefined>> = {}) => at('/receipts', filters),
  receipt: (fn: string, number: number) => `/receipts/${step(fn)}-${number}`,
  access: () => '/access',
  /** Who of the service centres looked at which register. */
  looks: () => '/access/looks',
  settings: () => '/settings',
  apiKeys: () => '/settings/api-keys',
  requisites: () => '/settings/requisites',
} as const;

export const agentRoutes = {
  home: () => '/agent',
  clients: (filters: { state?: string; search?: string } = {}) => at('/agent/clients', filters),
  client: (id: string) => `/agent/clients/${step(id)}`,
  addClient: () => '/agent/clients/new',
  codes: (filters: { state?: string; search?: string } = {}) => at('/agent/codes', filters),
  /** Each campaign from opened links to first receipts. */
  campaigns: (filters: { days?: string } = {}) => at('/agent/codes/campaigns', filters),
  /** One code as a sheet of paper. */
  codeSheet: (id: string) => `/agent/codes/${step(id)}/print`,
} as const;

export const serviceCenterRoutes = {
  home: () => '/service',
  clients: (filters: { search?: string } = {}) => at('/service/clients', filters),
  registers: (filters: { light?: string; client?: string; search?: string } = {}) =>
    at('/service/registers', filters),
  register: (id: string) => `/service/registers/${step(id)}`,
} as const;

export const resellerRoutes = {
  home: () => '/reseller',
  clients: (filters: { search?: string } = {}) => at('/reseller/clients', filters),
  client: (id: string) => `/reseller/clients/${step(id)}`,
  /** The client's receipts, while they are open. */
  receipts: (clientId: string) => `/reseller/clients/${step(clientId)}/receipts`,
  receipt: (clientId: string, fn: string, number: number) =>
    `/reseller/clients/${step(clientId)}/receipts/${step(fn)}-${number}`,
  agents: () => '/reseller/agents',
  brand: () => '/reseller/brand',
  requisites: () => '/reseller/requisites',
  contracts: (filters: { state?: string; search?: string } = {}) => at('/reseller/contracts', filters),
  contract: (id: string) => `/reseller/contracts/${step(id)}`,
  contractTemplates: () => '/reseller/contract-templates',
  /** The consent to personal data; with a version that one is shown. */
  consentTexts: (version?: number) => at('/reseller/consent-texts', { version: version?.toString() }),
  leaving: (filters: LeavingFilters = {}) => at('/reseller/leaving', filters),
  leavingNotice: (id: string) => `/reseller/leaving/${step(id)}`,
  tariffs: () => '/reseller/tariffs',
} as const;

export const operatorRoutes = {
  overview: () => '/operator',
  clients: (filters: { search?: string } = {}) => at('/operator/clients', filters),
  client: (id: string) => `/operator/clients/${step(id)}`,
  /** The client's receipts, while they are open. */
  receipts: (clientId: string) => `/operator/clients/${step(clientId)}/receipts`,
  receipt: (clientId: string, fn: string, number: number) =>
    `/operator/clients/${step(clientId)}/receipts/${step(fn)}-${number}`,
  held: (filters: { reason?: string } = {}) => at('/operator/held', filters),
  heldDocument: (id: string) => `/operator/held/${step(id)}`,
  deadLetters: (filters: { state?: string; kind?: string; target?: string } = {}) =>
    at('/operator/dead-letters', filters),
  deadLetter: (id: string) => `/operator/dead-letters/${step(id)}`,
  duties: (filters: { state?: string; kind?: string; overdue?: string } = {}) =>
    at('/operator/duties', filters),
  gateway: () => '/operator/gateway',
  requisites: () => '/operator/requisites',
  contracts: (filters: { state?: string; search?: string } = {}) => at('/operator/contracts', filters),
  contract: (id: string) => `/operator/contracts/${step(id)}`,
  contractTemplates: () => '/operator/contract-templates',
  /** The consent to personal data; with a version that one is shown. */
  consentTexts: (version?: number) => at('/operator/consent-texts', { version: version?.toString() }),
  leaving: (filters: LeavingFilters = {}) => at('/operator/leaving', filters),
  leavingNotice: (id: string) => `/operator/leaving/${step(id)}`,
  tariffs: () => '/operator/tariffs',
} as const;

/** Pages of a signed-in person, whatever the organization. */
export const personRoutes = {
  /** Who works in the organization one acts for. */
  people: (tab?: 'invitations' | 'roles' | 'requests', filters: { factor?: 'none' } = {}) =>
    at('/people', { tab, ...filters }),
  /** Where a member has the cabinet open. */
  memberSessions: (membershipId: string) => `/people/${step(membershipId)}/sessions`,
  profile: () => '/profile',
  sessions: () => '/profile/sessions',
  /** Password, second factors, time-out: how the person comes in. */
  security: () => '/profile/security',
  /** What the person agreed to, and taking it back. */
  consent: () => '/profile/consent',
  /** Who came in and when: one's own, or that of everybody in the organization. */
  signIns: (filters: { of?: string; outcome?: string } = {}) => at('/profile/sign-ins', filters),
  /** Everything found by one text, as far as the audience sees it. */
  search: (text?: string) => at('/search', { q: text }),
  /** Chooses the organization to act for; with an id the choice is made. */
  organizations: (id?: string) => at('/organizations', { to: id }),
} as const;
