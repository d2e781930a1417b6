// The keys of the desk. What a control answers to stands in its own aria-keyshortcuts, and nowhere else.
export const listen = () => document.addEventListener("keydown", press);

export const deafen = () => document.removeEventListener("keydown", press);

function press(event) {
  const name = nameOf(event);
  if (!name) return;
  const control = [...document.querySelectorAll("[aria-keyshortcuts]")].find(
    one => one.getAttribute("aria-keyshortcuts") === name && one.checkVisibility() && (name !== sends || one.form === event.target.form));
  if (!control) return;
  event.preventDefault();
  // The button may not know yet that there is something to send: the form does, in its turn.
  if (name === sends) control.form.requestSubmit();
  else if (control.matches("input, textarea")) control.focus();
  else control.click();
}

const sends = "Control+Enter";

function nameOf({ altKey, ctrlKey, metaKey, shiftKey, code, key, target }) {
  if (metaKey) return undefined;
  if (ctrlKey) return key === "Enter" ? sends : undefined;
  // By its place on the keyboard: with Alt some systems type another sign.
  if (altKey) return shiftKey ? undefined : /^(?:Key|Digit)([A-Z1-9])$/.exec(code)?.[1].replace(/^/, "Alt+");
  return key === "?" && !target.matches("input, textarea, select") ? "?" : undefined;
}
