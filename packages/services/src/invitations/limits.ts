/** How long a link to join works, in days. */
export const INVITATION_DAYS = 7;

/** Invitations of one organization that wait to be answered. */
export const OPEN_INVITATIONS = 100;

/** Mails about one invitation may be sent anew this often, in minutes. */
export const RESEND_MINUTES = 5;
