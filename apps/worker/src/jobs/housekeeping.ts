/** What is done once a day: test drives, months that are due, sessions that ended long ago. It takes no input. */
export const HOUSEKEEPING = 'housekeeping.daily';
