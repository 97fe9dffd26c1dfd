import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Delivery, deliveryOf } from '../domain/mail-outcome.ts';

/** The mail server of the office. */
export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it STARTTLS, which `requireTls` insists on. */
  readonly secure: boolean;
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** The address e-mails come from. */
  readonly from: string;
};

export type Letter = { readonly id: string; readonly address: string; readonly subject: string };
export type Deliver = (letter: Letter) => Promise<Delivery>;

type Fault = Error & { readonly responseCode?: number; readonly code?: string };

const NOTE =
  'Hãy đăng nhập hệ thống hồ sơ cán bộ, công chức, viên chức để xem. Thư này do hệ thống gửi, không chứa nội dung hồ sơ; xin đừng trả lời.';

/** The e-mail as it travels. Its Message-ID is made of the id in the outbox, so that whoever gets a second copy can tell. */
const compose = ({ id, address, subject }: Letter, from: string): Promise<Buffer> =>
  new MailComposer({
    from,
    to: address,
    subject: `Bạn có thông báo: ${subject}`,
    text: `Bạn có thông báo mới: ${subject}.\n\n${NOTE}\n`,
    messageId: `<${id}@${from.split('@').at(-1)!.replace(/>$/, '')}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
    .compile()
    .build();

/** One exchange with the server; `begun` is told as soon as the text travels. Rejects with what went wrong. */
const exchange = (settings: SmtpSettings, letter: Letter, text: Buffer, begun: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const connection = new SMTPConnection({
      host: settings.host,
      port: settings.port,
      secure: settings.secure,
      requireTLS: settings.requireTls,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    });
    const failed = (error: Error) => {
      connection.close();
      reject(error);
    };
    // Asked for its bytes only once the server has said that it takes them (354).
    const body = new Readable({
      read() {
        begun();
        this.push(text);
        this.push(null);
      },
    });
    const send = () =>
      connection.send({ from: settings.from, to: [letter.address] }, body, (error) => {
        if (error) return failed(error);
        connection.quit();
        resolve();
      });
    connection.on('error', failed);
    connection.connect((error) => {
      if (error) return failed(error);
      if (settings.user === null) return send();
      connection.login({ credentials: { user: settings.user, pass: settings.password ?? '' } }, (refused) =>
        refused ? failed(refused) : send(),
      );
    });
  });

/** Sends through the mail server of the office, one connection for each e-mail; never rejects. */
export const smtpDelivery =
  (settings: SmtpSettings): Deliver =>
  async (letter) => {
    let begun = false;
    try {
      await exchange(settings, letter, await compose(letter, settings.from), () => void (begun = true));
      return { outcome: 'TAKEN' };
    } catch (error) {
      const { responseCode, code, message } = error as Fault;
      // A server repeats the address it refused; nobody but its owner reads that.
      const fault = `${code ?? 'FAULT'}: ${message}`.replaceAll(letter.address, '…').slice(0, 300);
      return deliveryOf({ code: responseCode, begun, fault });
    }
  };
