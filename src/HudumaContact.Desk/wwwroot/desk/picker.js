// Chooses among options by typing. All of them are there already, so that a slow line does not come between the keys.
export function pick(field, list) {
  let at;
  const shown = () => [...list.querySelectorAll("[role=option]")].filter(one => !one.hidden);

  const mark = one => {
    at?.setAttribute("aria-selected", "false");
    at = one;
    at?.setAttribute("aria-selected", "true");
    at?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", at?.id ?? "");
  };

  const open = isOpen => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) mark(undefined);
  };

  const filter = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const one of list.querySelectorAll("[role=option]")) one.hidden = !words.every(word => one.dataset.words.includes(word));
    open(true);
    mark(shown()[0]);
  };

  const move = by => {
    const all = shown();
    if (all.length > 0) mark(all.at((all.indexOf(at) + by) % all.length));
  };

  field.addEventListener("input", filter);
  field.addEventListener("focus", filter);
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", event => {
    const deeds = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => at?.click(), Escape: () => open(false) };
    if (!deeds[event.key] || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    deeds[event.key]();
  });
  // Pressing the mouse would take the focus away, and close the list before it is clicked.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", () => {
    field.value = "";
    open(false);
  });
}
