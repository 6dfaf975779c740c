'use client';

import './globals.css';

/** The last resort, when not even the frame of a page could be made: nobody's name, no colour. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ru">
      <body>
        <main className="grid min-h-dvh place-items-center p-6 text-center text-lg">
          <div>
            <title>Страница не открылась</title>
            <h1 className="text-2xl font-semibold tracking-tight">Страница не открылась</h1>
            <p className="mt-2 text-muted">Это на нашей стороне. Подождите минуту и повторите.</p>
            <button type="button" onClick={() => retry()} className="mt-4 text-accent underline">
              Повторить
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
