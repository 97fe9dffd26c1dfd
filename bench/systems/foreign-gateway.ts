import { PATH_HEADER, signPath } from '@hoso/shared/path-signature.ts';

/**
 * In production our subgraphs take documents that no client registered from a gateway only, and a gateway shows itself by
 * this signature. A foreign gateway in front of them needs a hook that adds it, and so do the two that are measured.
 */
export const pathHeader = (pathKey: string, authorization: string | undefined, body: string): Readonly<Record<string, string>> => ({
  [PATH_HEADER]: signPath(Buffer.from(pathKey, 'base64url'), authorization ?? '', body, '127.0.0.1'),
});
