export {
  INVITATION_STATES,
  invitationOpen,
  type InvitationState,
  invitationState,
  type InvitationTimes,
} from './state.ts';
