// What the desk does in the browser itself. One module, so that a slow line is asked once.
export { begin as beat, end as rest } from "./beat.js";
export { ring, keepSound, allowNotices } from "./bell.js";
export { listen, deafen } from "./keys.js";
export { pick } from "./picker.js";
export { follow, put } from "./talk.js";
