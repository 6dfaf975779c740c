export {
  type AcceptedInvitation,
  type AcceptInvitationInput,
  acceptInvitation,
  acceptInvitationInput,
} from './accept.ts';
export { type InviteMemberInput, inviteMember, inviteMemberInput } from './invite.ts';
export { type InvitationMail, issueInvitation } from './issue.ts';
export { type ListInvitationsInput, listInvitations, listInvitationsInput } from './list.ts';
export {
  noteInvitationOpened,
  type ReadInvitationInput,
  readInvitation,
  readInvitationInput,
  type ShownInvitation,
} from './read.ts';
export { type ResendInvitationInput, resendInvitation, resendInvitationInput } from './resend.ts';
export { type RevokeInvitationInput, revokeInvitation, revokeInvitationInput } from './revoke.ts';
export { INVITATION_MAIL, type InvitationRow } from './rows.ts';
