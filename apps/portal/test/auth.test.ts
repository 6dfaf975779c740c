import { AppError } from '@koreshok/domain';
import { describe, expect, it, vi } from 'vitest';

import { parseCookies, sessionCookieLine, sessionTokenOf } from '@/server/auth/cookie.ts';
import { answerAuth, isAuthAction } from '@/server/auth/handler.ts';
import type { AuthPort } from '@/server/auth/options.ts';

const secret = 'a secret of at least thirty-two characters';
const origin = 'https://lk.example.ru';

function port(overrides: Partial<AuthPort> = {}): AuthPort & { readonly ended: string[] } {
  const ended: string[] = [];
  return {
    ended,
    secret,
    secure: true,
    fields: ['email', 'password'],
    signIn: async ({ email, password }) => `token of ${email} with ${password}`,
    signOut: async (token) => {
      ended.push(token);
    },
    onTrouble: () => undefined,
    ...overrides,
  };
}

/** What a browser would send back: the names and values of all cookies set so far. */
function jar(...responses: Response[]): string {
  const pairs = responses.flatMap((each) => each.headers.getSetCookie()).map((line) => line.split(';')[0]);
  return pairs.join('; ');
}

async function csrf(auth: AuthPort): Promise<{ token: string; answer: Response }> {
  const answer = await answerAuth(new Request(`${origin}/api/auth/csrf`), 'csrf', origin, auth);
  const { csrfToken } = (await answer.clone().json()) as { csrfToken: string };
  return { token: csrfToken, answer };
}

async function post(auth: AuthPort, action: string, fields: Record<string, string>, cookie: string) {
  const request = new Request(`${origin}/api/auth/${action}`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ json: 'true', ...fields }),
  });
  return answerAuth(request, action, origin, auth);
}

async function signIn(auth: AuthPort) {
  const { token, answer } = await csrf(auth);
  const fields = { csrfToken: token, email: 'anna@example.ru', password: 'long enough' };
  return {
    first: answer,
    csrfToken: token,
    answer: await post(auth, 'callback/credentials', fields, jar(answer)),
  };
}

describe('signing in', () => {
  it('puts the sealed token of the session into one cookie that scripts and other hosts cannot read', async () => {
    const { answer } = await signIn(port());
    const line = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-session='));
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/Secure/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(line).not.toMatch(/Domain/);
    expect(line).not.toContain('anna');
    const cookies = parseCookies(jar(answer));
    await expect(sessionTokenOf(cookies, secret, true)).resolves.toBe(
      'token of anna@example.ru with long enough',
    );
  });

  it('tells the visitor the public sentence of a refusal and nothing of its details', async () => {
    const refusing = port({
      signIn: async () => {
        throw new AppError('unauthenticated', 'sign_in.refused', 'Почта или пароль не подходят.', {
          details: { reason: 'wrong password' },
        });
      },
    });
    const { answer } = await signIn(refusing);
    const { url } = (await answer.json()) as { url: string };
    expect(new URL(url).searchParams.get('error')).toBe('Почта или пароль не подходят.');
    expect(url).not.toContain('wrong');
    expect(answer.headers.getSetCookie().join()).not.toContain('session=');
  });

  it('tells the visitor nothing of an error nobody expected', async () => {
    const broken = port({
      signIn: async () => {
        throw new Error('connect ECONNREFUSED 10.0.0.7');
      },
    });
    const { answer } = await signIn(broken);
    expect(decodeURIComponent(await answer.text())).not.toContain('10.0.0.7');
  });

  it('does not happen without the token of the form', async () => {
    const answer = await post(
      port(),
      'callback/credentials',
      { email: 'anna@example.ru', password: 'x' },
      '',
    );
    expect(answer.headers.getSetCookie().join()).not.toContain('session=');
  });

  it('never sends the visitor to another site, whatever the form and the headers ask', async () => {
    const { token, answer } = await csrf(port());
    const fields = { csrfToken: token, email: 'a', password: 'b', callbackUrl: 'https://evil.example/' };
    const signed = await post(port(), 'callback/credentials', fields, jar(answer));
    const { url } = (await signed.json()) as { url: string };
    expect(new URL(url).host).not.toBe('evil.example');
  });
});

describe('signing out', () => {
  it('ends the session in the database and empties the cookie', async () => {
    const auth = port();
    const { first, csrfToken, answer } = await signIn(auth);
    const out = await post(auth, 'signout', { csrfToken }, jar(first, answer));
    expect(auth.ended).toEqual(['token of anna@example.ru with long enough']);
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-session=;/);
  });
});

describe('the cookie of a session', () => {
  it('is worth nothing when somebody else sealed it', async () => {
    const { answer } = await signIn(port({ secret: 'another secret of thirty-two characters' }));
    await expect(sessionTokenOf(parseCookies(jar(answer)), secret, true)).resolves.toBeUndefined();
  });

  it('is worth nothing after its time', async () => {
    const [line = ''] = (await sessionCookieLine('a token', secret, false)).split(';');
    vi.useFakeTimers({ toFake: ['Date'] });
    const read = async (days: number) => {
      vi.setSystemTime(Date.now() + days * 86_400_000);
      return sessionTokenOf(parseCookies(line), secret, false);
    };
    expect(await read(29)).toBe('a token');
    expect(await read(2)).toBeUndefined();
    vi.useRealTimers();
  });

  it.each(['', 'session', 'session=%E0%A4%A', ';;=;'])('«%s» signs nobody in', async (header) => {
    await expect(sessionTokenOf(parseCookies(header), secret, false)).resolves.toBeUndefined();
  });
});

describe('the entrances of next-auth', () => {
  it.each(['GET session', 'GET providers', 'POST _log', 'GET signin', 'POST session'])(
    '%s does not exist here',
    (entrance) => {
      const [method = '', action = ''] = entrance.split(' ');
      expect(isAuthAction(method, action)).toBe(false);
    },
  );
});
