import { request } from 'node:http';

/** What a server said, byte for byte. */
export type Said = {
  readonly status: number;
  readonly type: string | undefined;
  readonly cache: string | undefined;
  readonly text: string;
};

type Sent = { readonly method?: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string | Buffer };

/** One request with exactly these headers; `fetch` would add some of its own. */
export const send = (url: string, { method = 'POST', headers, body = '' }: Sent): Promise<Said> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => void chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          type: answer.headers['content-type'],
          cache: answer.headers['cache-control'],
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
