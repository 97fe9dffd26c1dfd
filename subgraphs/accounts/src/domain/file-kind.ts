/** Files that news may carry: what their names end in, their media type, and the bytes they begin with. Nothing that a browser would run. */
const KINDS = [
  { ends: ['.pdf'], mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { ends: ['.png'], mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { ends: ['.jpg', '.jpeg'], mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  {
    ends: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  { ends: ['.xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: [0x50, 0x4b, 0x03, 0x04] },
] as const;

/** The largest file of news, in bytes. */
export const LARGEST_FILE = 5_000_000;
/** Files that one piece of news may carry. */
export const MOST_FILES = 10;

/** The media type of a file whose name and first bytes agree on one we take; null otherwise. */
export const mediaTypeOf = (name: string, content: Uint8Array): string | null =>
  KINDS.find(
    ({ ends, begins }) => ends.some((end) => name.toLowerCase().endsWith(end)) && begins.every((byte, place) => content[place] === byte),
  )?.mediaType ?? null;

/** A plain name: no path, no control or direction marks that would disguise its end. */
export const isFileName = (name: string): boolean =>
  /^[\p{L}\p{N} ._()+,&-]{1,200}$/u.test(name) && !name.startsWith('.') && name.trim() === name;

/** Whether a text is base64, whole. */
export const isBase64 = (text: string): boolean => text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
