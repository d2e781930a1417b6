// The heartbeat of the desk. In a worker, because a browser slows the timers of a page that lies behind another.
let worker;

export function begin(address) {
  worker ??= new Worker(new URL("beat-worker.js", import.meta.url));
  worker.postMessage(address);
}

export function end() {
  worker?.terminate();
  worker = undefined;
}
