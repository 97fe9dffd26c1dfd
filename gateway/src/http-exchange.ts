import type { Dispatcher } from 'undici';

export type Exchange = { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

/** Posts bytes and gives back the text that is answered, whatever its status. Rejects when the connection or the time ends first. */
export const postText = (to: Dispatcher, { path, headers, body }: Exchange): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    // The bare dispatch: `request()` would make a stream for each answer, which is read to its end anyway.
    to.dispatch(
      { path, method: 'POST', headers: headers as Record<string, string>, body },
      {
        onRequestStart: () => {},
        // An attempt that is made again begins with nothing.
        onResponseStart: () => void (chunks.length = 0),
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString('utf8')),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
