// Starts the wasm that boot.js is fetching. A module of its own, because `import()` is a word that
// old engines cannot even read; boot.js inserts it only above the floor.

const { zhongcao } = window;

/** Whether the app itself stopped, which starting it again would only repeat. */
const isTrap = (error) => zhongcao.stopped || error instanceof WebAssembly.RuntimeError;

async function start() {
  let init;
  let response;
  try {
    [{ default: init }, response] = await Promise.all([import(zhongcao.glue), zhongcao.wasm]);
  } catch (error) {
    zhongcao.fail("damaged", error.message);
    return;
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
