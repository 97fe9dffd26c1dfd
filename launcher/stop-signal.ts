const SAME_SIGNAL_WITHIN_MS = 1_000;

/**
 * Calls `stop` at the first Ctrl-C or SIGTERM, and ends the process at a later one. The signal may come twice at once,
 * through the terminal and through the parent; a later one is a person who will not wait.
 * Whoever read our output may be gone too (`npm start | tee log`): that is no reason to fall before stopping in order.
 */
export const onStopSignal = (stop: () => void): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  let stopping = 0;
  const onSignal = () => {
    if (stopping > 0 && Date.now() - stopping <= SAME_SIGNAL_WITHIN_MS) return;
    if (stopping > 0) {
      process.stderr.write('Dừng ngay, không chờ: lần chạy sau sẽ dọn phần còn lại.\n');
      process.exit(1);
    }
    stopping = Date.now();
    stop();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
};
