import type { RowDataPacket } from 'mysql2/promise';
import { openSession } from '../session/mysql2.ts';

/** The CREATE TABLE statements of a database, the migration journal with its rows included, as one script. */
export async function dumpSchema(url: string): Promise<string> {
  const connection = await openSession(url);
  try {
    const [tables] = await connection.query<RowDataPacket[]>(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
    );
    const statements: string[] = [];
    for (const { name } of tables) {
      const [rows] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${String(name)}\``);
      statements.push(String(rows[0]?.['Create Table']));
    }
    return ['SET FOREIGN_KEY_CHECKS = 0', ...statements, 'SET FOREIGN_KEY_CHECKS = 1'].join(';\n');
  } finally {
    await connection.end();
  }
}
