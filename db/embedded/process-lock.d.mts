/** What tells this process from a later one with the same number; null when no such process lives. */
export function processIdentity(pid: number): string | null;

/**
 * Waits for the lock file and takes it; the answer gives it back. A lock whose holder died (kill -9 included) is taken over.
 * `onWait` is called once if somebody living holds it, `whileWaiting` again and again: what it throws ends the waiting. Errors of the file system (no such folder, no permission) are thrown.
 */
export function acquireProcessLock(file: string, options?: { onWait?: () => void; whileWaiting?: () => void }): Promise<() => void>;
