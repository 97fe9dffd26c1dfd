import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';

export const [BEGIN, END] = ['<!-- npm run bench writes from here -->', '<!-- to here -->'];

/** A text with what stands between the markers replaced. Throws StartRefusal when it has no such markers. */
export const betweenMarkers = (text: string, content: string): string => {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new StartRefusal(`README.md thiếu hai dòng "${BEGIN}" và "${END}": hãy đặt chúng vào chỗ bảng kết quả.`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${content.trim()}\n\n${text.slice(end)}`;
};
