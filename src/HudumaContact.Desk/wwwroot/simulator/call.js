// The earpiece of the simulator's phone: one sound at a time.

let stopped = () => {};

/** About as fast as people speak, where the browser has no voice. */
const MILLIS_A_LETTER = 60;

/** @returns {Promise<boolean>} false when there is no audio at the address */
export function play(address) {
  stop();
  const url = new URL(address, location.href);
  // The server names itself by its public address, which here is this very page's server.
  const sound = new Audio(url.pathname.startsWith("/audio/") ? url.pathname + url.search : url.href);
  return heard((done) => {
    sound.onended = () => done(true);
    sound.onerror = () => done(false);
    sound.play().catch(() => done(false));
    return () => sound.pause();
  });
}

/** @returns {Promise<boolean>} */
export function say(text, language) {
  stop();
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return heard((done) => {
    if (voices.length === 0) {
      const timer = setTimeout(() => done(true), text.length * MILLIS_A_LETTER);
      return () => clearTimeout(timer);
    }
    const words = new SpeechSynthesisUtterance(text);
    words.lang = language;
    words.onend = () => done(true);
    words.onerror = () => done(false);
    speechSynthesis.speak(words);
    return () => speechSynthesis.cancel();
  });
}

/** Ends what is heard now. */
export function stop() {
  stopped();
}

function heard(begin) {
  return new Promise((resolve) => {
    let end = () => {};
    let isOver = false;
    const done = (wasThere) => {
      // What was stopped may fail afterwards: then another sound is heard, and can be stopped.
      if (isOver) return;
      isOver = true;
      stopped = () => {};
      resolve(wasThere);
    };
    stopped = () => {
      end();
      done(true);
    };
    end = begin(done);
  });
}
