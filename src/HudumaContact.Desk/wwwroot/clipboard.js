// A browser may refuse the clipboard; the text stands on the page and can be copied by hand.

/** @returns {Promise<boolean>} whether it was copied */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
