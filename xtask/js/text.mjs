// Changes to what tools have written.

/** `text` with `from` replaced, wherever it stands; a tool that writes something else fails the build. */
export function replaced(text, from, to) {
  const changed = text.replaceAll(from, to);
  if (changed === text) throw new Error(`not found where it should be replaced: ${from}`);
  return changed;
}
