// The worker in which one part for office files does one piece of work. It stands behind the part's own script, and is
// handed the part's bytes: it never knows an address.
onmessage = async ({ data }) => {
  try {
    await wasm_bindgen({ module_or_path: data.module });
    const bytes = wasm_bindgen.run(data.input);
    postMessage({ bytes }, [bytes.buffer]);
  } catch (problem) {
    // A refusal is thrown as words, a crash as an error.
    postMessage(typeof problem === 'string' ? { refused: problem } : { broken: String(problem) });
  }
};
