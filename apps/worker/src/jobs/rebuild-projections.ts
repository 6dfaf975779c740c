/** Decodes every register's documents again. It takes no input. */
export const REBUILD_PROJECTIONS = 'projections.rebuild';
