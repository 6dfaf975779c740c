/** How long a registration may take from the form to the last code, in hours. */
export const REGISTRATION_HOURS = 24;

/** Registrations one address may begin in an hour: an office behind one address must still fit. */
export const REGISTRATIONS_PER_HOUR = 30;
