import mysql from 'mysql2/promise';

import { type Footprint, footprintOf, footprintStatement, writtenRows } from './footprint.ts';
import { anAttackedTown, type AttackedTown } from './town.ts';
import type { MarkedVictim } from './victims.ts';

/** The town, and beside it eyes of their own on the rows, past all services. */
export interface WatchedTown extends AttackedTown {
  /** What all rows of a victim come to. */
  readonly print: (victim: MarkedVictim) => Promise<Footprint>;
  /** Another text whenever a row was written anywhere. */
  readonly written: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function aWatchedTown(): Promise<WatchedTown> {
  const town = await anAttackedTown();
  const connection = await mysql.createConnection({ uri: town.world.url, timezone: 'Z' });
  const statement = await footprintStatement(connection);
  return {
    ...town,
    print: ({ organization, userId }) => footprintOf(connection, statement, organization.id, userId),
    written: () => writtenRows(connection),
    close: async () => {
      await connection.end();
      await town.world.close();
    },
  };
}
