import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What the server does with the next e-mails: take them, refuse for now or for ever at a command, or go away once the text has come. */
export type Manner =
  'take' | 'later' | 'never' | 'never the text' | 'hang up after the text' | 'hang up before the text' | 'stay silent after the text';
export type Taken = { readonly from: string; readonly to: string; readonly text: string };

/** A mail server of a hundred words (RFC 5321 without extensions), on a free port of this machine. */
export const startMailServer = async () => {
  const taken: Taken[] = [];
  /** Texts that came whole, taken or not. */
  const came: Taken[] = [];
  let manner: Manner = 'take';
  const silent = new Set<Socket>();
  const server = createServer((socket) => {
    let [from, to, text, inText, buffer] = ['', '', '', false, ''];
    const say = (line: string) => void socket.write(`${line}\r\n`);
    const end = () => {
      const mail = { from, to, text };
      came.push(mail);
      if (manner === 'hang up after the text') return void socket.destroy();
      if (manner === 'stay silent after the text') return void silent.add(socket);
      if (manner === 'never the text') return say('554 no');
      taken.push(mail);
      say('250 taken');
    };
    const hear = (line: string) => {
      if (inText) {
        if (line !== '.') return void (text += `${line.replace(/^\.\./, '.')}\n`);
        inText = false;
        return end();
      }
      const command = line.toUpperCase();
      if (command.startsWith('MAIL FROM:')) from = line.slice(10);
      else if (command.startsWith('RCPT TO:')) {
        to = line.slice(8);
        if (manner === 'later') return say(`451 ${to} later`);
        if (manner === 'never') return say(`550 ${to} never`);
      } else if (command === 'DATA') {
        if (manner === 'hang up before the text') return void socket.destroy();
        [inText, text] = [true, ''];
        return say('354 go on');
      } else if (command === 'QUIT') {
        say('221 bye');
        return void socket.end();
      }
      say('250 ok');
    };
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      buffer += chunk.toString('utf8');
      const lines = buffer.split('\r\n');
      buffer = lines.pop()!;
      lines.forEach(hear);
    });
    say('220 mail.tinh.gov.vn');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    taken,
    came,
    silent,
    behave: (next: Manner) => void (manner = next),
    settings: { host: '127.0.0.1', port, secure: false, requireTls: false, user: null, password: null, from: 'hoso@tinh.gov.vn' },
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of silent) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
export type MailServer = Awaited<ReturnType<typeof startMailServer>>;
