// The heartbeat of the desk. In a worker, because a browser slows the timers of a page that lies behind another.
let worker;

export function begin(address) {
  worker ??= new Worker(new URL("beat-worker.js", import.meta.url));
  document.addEventListener("visibilitychange", tell);
  worker.postMessage({ address, isSeen: isSeen() });
}

export function end() {
  document.removeEventListener("visibilitychange", tell);
  worker?.terminate();
  worker = undefined;
}

const isSeen = () => document.visibilityState === "visible";

const tell = () => worker?.postMessage({ isSeen: isSeen() });
