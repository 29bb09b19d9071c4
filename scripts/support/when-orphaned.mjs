const parent = process.ppid;

/** Calls back when the process that started this one is gone: an npm that is ended does not end what it runs. */
export function whenOrphaned(callback) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 500);
  watch.unref();
}
