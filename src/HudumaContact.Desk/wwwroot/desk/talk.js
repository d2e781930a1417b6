// The talk stays at its end while entries come, unless somebody reads further up: then a button leads there.
const near = 48;

export function follow(talk, toEnd) {
  let isAtEnd = true;
  const end = () => {
    talk.scrollTop = talk.scrollHeight;
  };
  const look = () => {
    isAtEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < near;
    toEnd.hidden = isAtEnd;
  };
  const grown = changes => {
    const isOwn = changes.some(change => [...change.addedNodes].some(node => node.classList?.contains("mine")));
    if (isAtEnd || isOwn) end();
    look();
  };

  const fresh = talk.querySelector(".fresh");
  if (fresh) talk.scrollTop = fresh.offsetTop - near;
  else end();
  look();
  talk.addEventListener("scroll", look, { passive: true });
  toEnd.addEventListener("click", end);
  new MutationObserver(grown).observe(talk, { childList: true });
  new ResizeObserver(() => isAtEnd && end()).observe(talk);
}

// The box is the browser's while somebody types; other words are put into it from outside.
export function put(box, words) {
  box.value = words;
  box.focus();
  box.setSelectionRange(words.length, words.length);
}
