/** The file as a whole cannot be used (exit code 2). `message` is one Vietnamese sentence for the person who gave the file. */
export class UnusableFile extends Error {
  override name = 'UnusableFile';
}
