// Starts the wasm that boot.js is fetching. boot.js inserts this module only above the floor, so
// nothing older ever reads it; when the glue cannot be loaded, the inserted script says so.

// The build puts the name of the real glue here (`cargo xtask page`).
import init from "./glue.js";

const { zhongcao } = window;

/** Whether the app itself stopped, which starting it again would only repeat. */
const isTrap = (error) => zhongcao.stopped || error instanceof WebAssembly.RuntimeError;

async function start() {
  let response;
  try {
    response = await zhongcao.wasm;
  } catch {
    return; // boot.js has already said what happened.
  }

  const spare = response.clone();
  try {
    if (!WebAssembly.instantiateStreaming) throw new TypeError("no streaming");
    await init({ module_or_path: response });
  } catch (error) {
    if (isTrap(error)) {
      zhongcao.crash(error.message);
      return;
    }
    // A wrong content type or an engine without streaming: the same bytes, all at once.
    try {
      await init({ module_or_path: await spare.arrayBuffer() });
    } catch (again) {
      if (isTrap(again)) zhongcao.crash(again.message);
      else zhongcao.fail("damaged", again.message);
    }
  }
}

start();
