/** Why no confirmation came over the line. */
export type LineErrorCode =
  /** Nobody listens there, or the connection took too long. */
  | 'line.unreachable'
  /** The other side closed the connection before it answered. */
  | 'line.closed'
  /** No answer within the time. */
  | 'line.silent'
  /** An answer came that is not a confirmation. */
  | 'line.unreadable';

/** No confirmation came: the document stays in the drive. `details` are for the log. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly code: LineErrorCode;
  readonly details: string;

  constructor(code: LineErrorCode, details = '') {
    super(details === '' ? code : `${code}: ${details}`);
    this.code = code;
    this.details = details;
  }
}
