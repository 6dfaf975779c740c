export { type AddMemberInput, addMember, addMemberInput } from './add.ts';
export { type ChangeMemberInput, changeMember, changeMemberInput } from './change.ts';
export { type ListMembersInput, listMembers, listMembersInput, type Member } from './list.ts';
export { type RevokeMemberInput, revokeMember, revokeMemberInput } from './revoke.ts';
export {
  endMemberSessions,
  type EndMemberSessionsInput,
  endMemberSessionsInput,
  type MemberSession,
  type MemberSessions,
  memberSessions,
  type MemberSessionsInput,
  memberSessionsInput,
} from './sessions.ts';
