import { newId } from '@koreshok/domain';
import { canonicalHost } from '@koreshok/services/brands';

/** What is known of one request before anything is looked up. */
export interface RequestFacts {
  /** Joins the log lines of one request; shown to the visitor as the code for support. */
  readonly id: string;
  /** The host as asked, without port; '' when it cannot be one. */
  readonly host: string;
  /** One address: our own server leaves no more than the one it believes. */
  readonly ipAddress: string;
  readonly userAgent: string;
  /** Asked by a page on its own, not by a person's hand: such requests do not keep a session alive. */
  readonly background: boolean;
}

/** Marks requests that a page makes by itself. */
export const BACKGROUND_HEADER = 'x-background';

/** Live streams and pages fetched ahead are nobody's doing. */
function isBackground(headers: Headers): boolean {
  return (
    headers.get(BACKGROUND_HEADER) !== null ||
    headers.get('next-router-prefetch') !== null ||
    (headers.get('accept') ?? '').includes('text/event-stream')
  );
}

/** Reads the facts of a request from its headers. */
export function requestFacts(headers: Headers): RequestFacts {
  return {
    id: newId(),
    host: canonicalHost(headers.get('host') ?? '') ?? '',
    ipAddress: (headers.get('x-forwarded-for') ?? '').slice(0, 45),
    userAgent: (headers.get('user-agent') ?? '').slice(0, 255),
    background: isBackground(headers),
  };
}
