import type { Actor, OrganizationKind } from '@koreshok/domain';

/** An owner of an organization of the demonstration, for what services do on its behalf while it is filled. */
export function ownerOf(organization: {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly providerId: string;
}): Actor {
  return {
    userId: null,
    apiKeyId: null,
    organizationId: organization.id,
    organizationKind: organization.kind,
    providerId: organization.providerId,
    role: 'owner',
    rights: null,
    outletIds: null,
    registerIds: [],
    readOnly: false,
  };
}
