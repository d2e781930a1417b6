// A soft sound for an offer or a case that is soon late and, where it was allowed once, a notice of the browser. Nobody is asked for it who did not press for it.
const kept = "huduma-desk-sound";
let audio;

export function ring(title, words) {
  if (localStorage.getItem(kept) !== "off") chime();
  if (document.hidden && globalThis.Notification?.permission === "granted") new Notification(title, { body: words, tag: title });
}

// A box to tick: with sound or without, on this machine.
export function keepSound(box) {
  box.checked = localStorage.getItem(kept) !== "off";
  box.addEventListener("change", () => localStorage.setItem(kept, box.checked ? "on" : "off"));
}

export async function allowNotices() {
  return globalThis.Notification ? await Notification.requestPermission() : "denied";
}

function chime() {
  // Until somebody has pressed something on the page, browsers keep it silent.
  audio ??= new AudioContext();
  void audio.resume();
  tone(660, 0);
  tone(880, 0.16);
}

function tone(pitch, after) {
  const from = audio.currentTime + after;
  const voice = audio.createOscillator();
  const loudness = audio.createGain();
  voice.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, from);
  loudness.gain.exponentialRampToValueAtTime(0.08, from + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + 0.4);
  voice.connect(loudness).connect(audio.destination);
  voice.start(from);
  voice.stop(from + 0.45);
}
