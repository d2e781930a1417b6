// The talk stays at its end while entries come, unless somebody reads further up: then a button leads there.
const near = 48;

export function follow(talk, toEnd) {
  // As it stood when it was last looked at: a scroll is told of only with the next frame, and an entry may come before that.
  let height = 0;
  let client = 0;
  const wasAtEnd = () => height - talk.scrollTop - client < near;
  const end = () => {
    talk.scrollTop = talk.scrollHeight;
  };
  const look = () => {
    ({ scrollHeight: height, clientHeight: client } = talk);
    toEnd.hidden = wasAtEnd();
  };
  const grown = changes => {
    const isOwn = changes.some(change => [...change.addedNodes].some(node => node.classList?.contains("mine")));
    if (isOwn || wasAtEnd()) end();
    look();
  };
  const resized = () => {
    if (wasAtEnd()) end();
    look();
  };

  const fresh = talk.querySelector(".fresh");
  if (fresh) talk.scrollTop = fresh.offsetTop - near;
  else end();
  look();
  talk.addEventListener("scroll", look, { passive: true });
  toEnd.addEventListener("click", end);
  new MutationObserver(grown).observe(talk, { childList: true });
  new ResizeObserver(resized).observe(talk);
}

// The box is the browser's while somebody types; other words are put into it from outside.
export function put(box, words) {
  box.value = words;
  box.focus();
  box.setSelectionRange(words.length, words.length);
}
