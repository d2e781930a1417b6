// The network's side of the simulator: posts the very form that the provider posts, and gives back every byte that came.
// It runs in the browser so that the browser's own network panel shows the truth.

const NODE = "at-ussd-hop-metadata";

/**
 * @param {string} address the webhook with its key
 * @param {Record<string, string>} fields the provider's form
 * @param {Record<string, string>} headers the provider's own: where the session stands, or a signature
 * @returns {Promise<{status: number, contentType: string, body: string, bytes: number, node: string, millis: number}>}
 */
export async function post(address, fields, headers) {
  const started = performance.now();
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields), headers });
    const bytes = await response.arrayBuffer();
    return {
      status: response.status,
      contentType: response.headers.get("content-type") ?? "",
      // A byte-order mark would break a handset, so it must be seen here too.
      body: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
      bytes: bytes.byteLength,
      node: response.headers.get(NODE) ?? "",
      millis: performance.now() - started,
    };
  } catch (failure) {
    return { status: 0, contentType: "", body: String(failure), bytes: 0, node: "", millis: performance.now() - started };
  }
}
