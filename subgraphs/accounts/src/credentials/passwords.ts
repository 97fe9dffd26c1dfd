import { hash, verify } from '@node-rs/argon2';

// OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id of a password, NFC first: the same word typed on two keyboards is the same password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let decoy: Promise<string> | undefined;

/** Compares with the hash, or with a decoy when there is none, so that an unknown login takes as long as a known one. */
export const passwordHolds = async (password: string, passwordHash: string | undefined): Promise<boolean> => {
  decoy ??= hashPassword('no account has this password');
  const against = passwordHash ?? (await decoy);
  // A megabyte of password would buy a megabyte of hashing; no real one is longer.
  const holds = await verify(against, password.slice(0, 1_000).normalize('NFC'));
  return holds && passwordHash !== undefined && password.length <= 1_000;
};
