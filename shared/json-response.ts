import type { ServerResponse } from 'node:http';

/** Headers of every answer. */
export const commonHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;

/** Sends one GraphQL answer whole, byte for byte as Apollo Server writes it. */
export const sendJson = (response: ServerResponse, status: number, answer: object): void => {
  const text = `${JSON.stringify(answer)}\n`;
  response.writeHead(status, {
    ...commonHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
};
