import type { OrganizationKind, SecondFactorStanding } from '@koreshok/domain';
import {
  documentsKeptUntil,
  isUnnarrowed,
  mayAccess,
  mayReadPaper,
  mayWithOwn,
  type MembershipRole,
  PAPER_KINDS,
} from '@koreshok/domain';
import type { ResolvedSession, SessionOrganization } from '@koreshok/services/sessions';

/** Who looks, as pages need it: names, the organization acted for, and which sections to draw. */
export interface Viewer {
  readonly name: string;
  readonly email: string;
  /** After how long without a hand at the page the session ends, in seconds. */
  readonly idleLimitSeconds: number;
  /** What the organization demands beside the password; `demanded` closes everything but one's own settings. */
  readonly secondFactor: { readonly standing: SecondFactorStanding; readonly from: Date | null };
  readonly organization: ViewerOrganization | null;
  readonly organizations: readonly ViewerOrganization[];
  /** Whether sums may be shown at all. Sections are left out by it; the data are guarded by the services. */
  readonly seesFinance: boolean;
  readonly seesRegisters: boolean;
  /** Who works here, to whom registers are handed, who looked. */
  readonly seesAccess: boolean;
  readonly seesPeople: boolean;
  /** Contracts and applications: they are the whole organization's. */
  readonly seesPapers: boolean;
  /** Contracts themselves: whoever sees applications alone does not. */
  readonly seesContracts: boolean;
  /** Whether contracts are the viewer's to make and to sign. */
  readonly managesContracts: boolean;
  /** Whether all documents may be taken along. */
  readonly exportsDocuments: boolean;
  readonly managesRegisters: boolean;
  /** Whether people, grants and keys are the viewer's to change. */
  readonly managesIdentity: boolean;
  /** Whether registers' paid terms may be extended by hand: the operator's own decision. */
  readonly extendsTerms: boolean;
}

export interface ViewerOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly inn: string;
  readonly role: MembershipRole;
  readonly timeZone: string;
  /** Set once the contract has ended: since when the cabinet is read only, and until when its documents are kept. */
  readonly closed: { readonly at: Date; readonly keptUntil: Date } | null;
}

export function viewerOf(session: ResolvedSession | null): Viewer | null {
  if (session === null) return null;
  const { user, actor, organization, organizations } = session;
  return {
    name: user.name,
    email: user.email,
    idleLimitSeconds: session.idleLimitSeconds,
    secondFactor: session.secondFactor,
    organization: organization === null ? null : shown(organization),
    organizations: organizations.map(shown),
    seesFinance: actor !== null && mayAccess(actor, 'finance', 'read', 'receipts'),
    seesRegisters: actor !== null && mayAccess(actor, 'technical', 'read'),
    seesAccess: actor !== null && mayWithOwn(actor, 'identity', 'read', 'access'),
    seesPapers:
      actor !== null && actor.outletIds === null && PAPER_KINDS.some((kind) => mayReadPaper(actor, kind)),
    exportsDocuments:
      actor?.organizationKind === 'client' &&
      actor.outletIds === null &&
      mayAccess(actor, 'finance', 'read', 'receipts'),
    seesContracts:
      actor !== null && actor.outletIds === null && mayAccess(actor, 'commercial', 'read', 'papers'),
    managesContracts:
      actor !== null && actor.outletIds === null && mayAccess(actor, 'commercial', 'write', 'papers'),
    managesRegisters: actor !== null && mayAccess(actor, 'technical', 'write'),
    seesPeople: actor !== null && mayWithOwn(actor, 'identity', 'read', 'access') && isUnnarrowed(actor),
    managesIdentity:
      actor !== null && mayWithOwn(actor, 'identity', 'write', 'access') && isUnnarrowed(actor),
    extendsTerms: actor?.organizationKind === 'operator' && mayAccess(actor, 'commercial', 'write'),
  };
}

function shown(organization: SessionOrganization): ViewerOrganization {
  const { id, kind, name, inn, role, timeZone, closedAt } = organization;
  return {
    id,
    kind,
    name,
    inn,
    role,
    timeZone,
    closed: closedAt === null ? null : { at: closedAt, keptUntil: documentsKeptUntil(closedAt) },
  };
}
