/**
 * How far a broken drive has come with its maker (54-ФЗ art. 4.2 p. 8.1): still here, handed over, found readable or not,
 * and what was read has gone to the tax service.
 */
export type DriveExpertise = 'waiting' | 'handed' | 'readable' | 'unreadable' | 'sent';

/** What people note of it. */
export type NotedExpertise = Exclude<DriveExpertise, 'waiting'>;

/** What may be noted next. */
export const NEXT_EXPERTISE: Readonly<Record<DriveExpertise, readonly NotedExpertise[]>> = {
  waiting: ['handed'],
  handed: ['readable', 'unreadable'],
  readable: ['sent'],
  unreadable: [],
  sent: [],
};

/** The maker has spoken. */
export const isConcluded = (expertise: DriveExpertise): boolean =>
  expertise !== 'waiting' && expertise !== 'handed';

/** Nothing is left to do with the broken drive but to keep it. */
export const isSettled = (expertise: DriveExpertise): boolean => NEXT_EXPERTISE[expertise].length === 0;
