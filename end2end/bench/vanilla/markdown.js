// A small subset of Markdown, straight into elements: paragraphs, headings, lists, quotes, tables and
// rules; strong, emphasis, code, what is struck out, links and pictures.

import { make, makeWith } from "./elements.js";

/** The blocks of a text. `special` may take a paragraph that is a link alone. */
export function blocks(text, special) {
  const lines = text.split("\n");
  const found = [];
  let at = 0;
  const take = (matches) => {
    const start = at;
    while (at < lines.length && matches(lines[at])) at += 1;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at];
    const heading = /^(#{1,4}) (.*)/.exec(line);
    if (line.trim() === "") at += 1;
    else if (heading) {
      found.push(inline(make(`h${Math.max(heading[1].length, 2)}`, ""), heading[2]));
      at += 1;
    } else if (/^---+$/.test(line)) {
      found.push(make("hr", ""));
      at += 1;
    } else if (/^[-*] /.test(line)) found.push(list("ul", take((each) => /^([-*] | {2,}\S)/.test(each)), /^\s*[-*] /));
    else if (/^\d+[.)] /.test(line)) found.push(list("ol", take((each) => /^(\d+[.)] | {2,}\S)/.test(each)), /^\s*\d+[.)] /));
    else if (line.startsWith(">")) found.push(make("blockquote", "", ...blocks(take((each) => each.startsWith(">")).map((each) => each.replace(/^> ?/, "")).join("\n"), special)));
    else if (line.startsWith("|")) found.push(table(take((each) => each.startsWith("|"))));
    else {
      const words = take((each) => each.trim() !== "" && !/^(#{1,4} |>|\||[-*] )/.test(each)).join("\n");
      if (words === "") at += 1;
      const alone = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(words);
      found.push((alone && special(alone[1], alone[2])) || inline(make("p", ""), words));
    }
  }
  return found;
}

function list(tag, lines, mark) {
  return make(tag, "", ...lines.map((line) => inline(make("li", ""), line.replace(mark, ""))));
}

function table(lines) {
  const cells = (line) => line.replace(/^\||\|\s*$/g, "").split("|").map((cell) => cell.trim());
  const row = (tag, line) => make("tr", "", ...cells(line).map((cell) => inline(make(tag, ""), cell)));
  const body = lines.slice(2).map((line) => row("td", line));
  return makeWith("div", { class: "prose__table", tabindex: "0", role: "group" }, make("table", "", make("thead", "", row("th", lines[0])), make("tbody", "", ...body)));
}

const SPAN = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|~~(.+?)~~|\[([^\]]*)\]\(([^)]*)\)/g;

/** Fills an element with the words of a line. */
function inline(element, text) {
  let end = 0;
  for (const found of text.matchAll(SPAN)) {
    const [whole, strong, em, code, del, words, href] = found;
    element.append(text.slice(end, found.index));
    if (strong !== undefined) element.append(inline(make("strong", ""), strong));
    else if (em !== undefined) element.append(inline(make("em", ""), em));
    else if (code !== undefined) element.append(make("code", "", code));
    else if (del !== undefined) element.append(inline(make("del", ""), del));
    else element.append(inline(makeWith("a", { href: safe(href) }), words));
    end = found.index + whole.length;
  }
  element.append(text.slice(end));
  return element;
}

/** Only addresses of this site and of the web. */
const safe = (href) => (/^(\/|https?:)/.test(href) ? href : "#");
