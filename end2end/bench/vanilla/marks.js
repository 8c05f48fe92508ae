// The line of an advertisement and the label of evidence, on a card and in a note.

import { icon, make } from "./elements.js";
import { words } from "./words.js";

const ICONS = { verified: "seal-check-fill", verified30: "seal-check-fill", gift: "gift", partner: "handshake", unbought: "unbought" };

/** 广告 and what the author gets; nothing for a note that is no advertisement. */
export function adLine({ ad, earns }, className, before) {
  if (!ad) return null;
  const line = make("p", className, make("span", "ad-mark", words.ad));
  if (earns) line.append(make("span", "", `${before} `, make("b", "num", `¥${earns}`)));
  return line;
}

/** What the author had to do with the thing. */
export function marker({ evidence }) {
  if (!evidence) return null;
  const label = make("span", "marker", icon(ICONS[evidence]), words.evidence[evidence]);
  label.dataset.kind = evidence === "verified30" ? "verified" : evidence;
  return label;
}
