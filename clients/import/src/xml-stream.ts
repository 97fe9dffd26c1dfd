import { SaxesParser } from 'saxes';
import { UnusableFile } from './unusable-file.ts';

export type Attributes = Readonly<Record<string, string>>;

export type XmlHandlers = {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/** Elements within elements; a workbook has a dozen. */
const DEEPEST = 100;
export const brokenContent = () => new UnusableFile('Nội dung sổ Excel bị hỏng; hãy mở bằng Excel rồi lưu lại dạng .xlsx.');

/**
 * Feeds XML to the handlers piece by piece and yields after each piece, so that a caller can hand on what has come in so far.
 * Element names come without their prefix. A DOCTYPE is refused: workbooks have none, and entities are a known bomb.
 */
export async function* parseXml(source: AsyncIterable<Buffer>, { open, close, text }: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  let depth = 0;
  parser.on('error', () => {
    throw brokenContent();
  });
  parser.on('doctype', () => {
    throw brokenContent();
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw brokenContent();
    open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close(localName(tag.name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  for await (const chunk of source) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.close();
}

/** Parses one whole part. */
export const parseWhole = async (source: AsyncIterable<Buffer>, handlers: Partial<XmlHandlers>): Promise<void> => {
  const ignore = () => undefined;
  for await (const _piece of parseXml(source, { open: ignore, close: ignore, text: ignore, ...handlers })) void _piece;
};

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Excel writes characters XML cannot hold as _x000D_. */
export const unescapeExcel = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Signs XML cannot hold: controls other than tab and line ends, lone halves of surrogate pairs, two noncharacters. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
