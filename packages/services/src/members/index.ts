export { type AddMemberInput, addMember, addMemberInput } from './add.ts';
export { listMembers, type Member } from './list.ts';
export { type RevokeMemberInput, revokeMember, revokeMemberInput } from './revoke.ts';
