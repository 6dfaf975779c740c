import { request } from 'node:http';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
}

/**
 * Signs in as a browser would and answers the sealed session cookie.
 *
 * @throws Error when the portal refuses.
 */
export async function signInCookie(
  portalPort: number,
  host: string,
  email: string,
  password: string,
): Promise<string> {
  const csrf = await ask(portalPort, host, '/api/auth/csrf');
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  const form = new URLSearchParams({ email, password, csrfToken, json: 'true' });
  const answer = await ask(portalPort, host, '/api/auth/callback/credentials', {
    cookie: csrf.cookies.map((cookie) => cookie.split(';')[0]).join('; '),
    body: form.toString(),
  });
  const session = answer.cookies.find((cookie) => cookie.startsWith('session='));
  if (session === undefined) throw new Error(`${email} is not let in: ${answer.status} ${answer.body}`);
  return (session.split(';')[0] ?? '').slice('session='.length);
}

/** Asks by address, not by name: not every machine resolves names under «localhost». */
function ask(
  port: number,
  host: string,
  path: string,
  post?: { readonly cookie: string; readonly body: string },
): Promise<Answer> {
  const origin = `http://${host}:${port}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: post === undefined ? 'GET' : 'POST',
        headers: {
          host: `${host}:${port}`,
          ...(post && { cookie: post.cookie, origin, 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            cookies: response.headers['set-cookie'] ?? [],
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(post?.body);
  });
}
