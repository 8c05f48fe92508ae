// Words that mean harm, all of them made or listed without chance: what others gathered, what claims
// to be a script, addresses in every disguise, names that pass for others, texts that cost too much.
// The disguises and the costly texts are the same as those of crates/markdown/tests/attacks.

import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** The strings of the Big List of Naughty Strings. */
export const naughty: string[] = load("big-list-of-naughty-strings/blns.json");

/** The examples of CommonMark's specification, as Markdown. */
export const examples: string[] = load("commonmark-spec").tests.map((example: { markdown: string }) =>
  example.markdown.replaceAll("→", "\t"),
);

/** Scripts as people try to smuggle them in, each of which would spring the trap. */
export const scripts: string[] = [
  "<script>trap(1)</script>",
  "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
  "</title><script>trap(2)</script>",
  "</textarea></style></noscript><script>trap(3)</script>",
  "<img src=x onerror=trap(4)>",
  "<img/src=https://evil.example/x.png>",
  "<svg/onload=trap(5)>",
  "<svg><animate onbegin=trap(6) attributeName=x dur=1s></svg>",
  "<svg><a xlink:href=javascript:trap(7)><text y=20>x</text></a></svg>",
  "<math><mi xlink:href='javascript:trap(8)'>x</mi></math>",
  "<details open ontoggle=trap(9)><summary>x</summary></details>",
  "<input autofocus onfocus=trap(10)>",
  "<video><source onerror=trap(11)></video>",
  "<iframe srcdoc='<script>parent.trap(12)</script>'></iframe>",
  "<object data='data:text/html,<script>trap(13)</script>'></object>",
  "<base href=https://evil.example/>",
  "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
  "<link rel=stylesheet href=https://evil.example/x.css>",
  "<style>*{background:url(https://evil.example/x)}</style>",
  "<form action=https://evil.example/><button>x</button></form>",
  "<a href=javascript:trap(14)>x</a>",
  "\" onmouseover=\"trap(15)\" x=\"",
  "' autofocus onfocus='trap(16)",
  "`-trap(17)-`",
  "${trap(18)}",
  "{{constructor.constructor('trap(19)')()}}",
  "\u2028trap(20)//\u2029",
  "%3Cscript%3Etrap(21)%3C/script%3E",
  "&lt;script&gt;trap(22)&lt;/script&gt;",
  "&#60;img src=x onerror=trap(23)&#62;",
  "<!--><script>trap(24)</script>-->",
  "<![CDATA[<script>trap(25)</script>]]>",
  "\\u003cscript\\u003etrap(26)\\u003c/script\\u003e",
  "javascript:trap(27)",
  "JaVaScRiPt&colon;trap(28)",
  "[x](javascript:trap(29))",
  "![x](x\"onerror=\"trap(30))",
  "<javascript:trap(31)>",
  "[x]: javascript:trap(32)\n\n[x]",
  "</script><script>trap(33)</script>",
  "x'); trap(34); ('",
  "<a href='/' target=_self onclick=trap(35)>x</a>",
  "<template><script>trap(36)</script></template>",
];

type Change = (address: string) => string;

/** Addresses that are not allowed: twelve schemes, one of them none. */
export const schemes: string[] = [
  "javascript:trap(1)",
  "vbscript:trap(1)",
  "data:text/html,<script>trap(1)</script>",
  "file:///etc/hosts",
  "blob:https://evil.example/x",
  "filesystem:https://evil.example/x",
  "about:blank",
  "intent://evil.example#Intent;end",
  "weixin://dl/business",
  "tel:10086",
  "ftp://evil.example/x",
  "//evil.example/x",
];

/** What carries an address into a text; `n` tells its references from others of the same text. */
export const carriers: ((address: string, n: number) => string)[] = [
  (a) => `[x](${a})`,
  (a, n) => `[x][r${n}]\n\n[r${n}]: ${a}`,
  (a) => `<${a}>`,
  (a) => `![x](${a})`,
  (a) => `|h|\n|-|\n|[x](${a})|`,
  (a) => `- [x](${a})`,
  (a) => `> [x](${a})`,
  (a) => `**[*x* ![y](${a})](${a})**`,
];

const code = (letter: string) => letter.codePointAt(0)!;
const each = (a: string, change: (letter: string, n: number) => string) => [...a].map(change).join("");
const first = (a: string, change: (letter: string) => string) => each(a, (c, n) => (n === 0 ? change(c) : c));
const inside = (a: string, what: string) => each(a, (c, n) => (n === 1 ? what + c : c));
const hex = (letter: string) => code(letter).toString(16).toUpperCase().padStart(2, "0");

/** Forty ways to disguise an address. */
export const disguises: Change[] = [
  (a) => a,
  (a) => a.toUpperCase(),
  (a) => each(a, (c, n) => (n % 2 === 0 ? c.toUpperCase() : c)),
  (a) => ` ${a}`,
  (a) => `&Tab;${a}`,
  (a) => `&#1;${a}`,
  (a) => `&#x0b;${a}`,
  (a) => `\ufeff${a}`,
  (a) => `\u200b${a}`,
  (a) => `\u00a0${a}`,
  (a) => `\u3000${a}`,
  (a) => `\u202e${a}`,
  (a) => inside(a, "&Tab;"),
  (a) => inside(a, "&NewLine;"),
  (a) => inside(a, "&#13;"),
  (a) => inside(a, "\t"),
  (a) => inside(a, "\0"),
  (a) => inside(a, "&#0;"),
  (a) => first(a, (c) => `&#${code(c)};`),
  (a) => first(a, (c) => `&#x${hex(c)};`),
  (a) => first(a, (c) => `&#${code(c)}`),
  (a) => first(a, (c) => `&#${String(code(c)).padStart(7, "0")};`),
  (a) => each(a, (c) => (/[a-z]/i.test(c) ? `&#${code(c)};` : c)),
  (a) => a.replace(":", "&colon;"),
  (a) => a.replace(":", "&#58;"),
  (a) => a.replace(":", "%3A"),
  (a) => a.replace(":", "\uff1a"),
  (a) => first(a, (c) => `%${hex(c)}`),
  (a) => each(a, (c) => (code(c) < 128 ? `%${hex(c)}` : c)),
  (a) => first(a, (c) => `%25${hex(c)}`),
  (a) => a.replace(":", "\\:"),
  (a) => `\\${a}`,
  (a) => a.replaceAll("/", "\\\\"),
  (a) => each(a, (c) => (/[a-z]/i.test(c) ? String.fromCodePoint(code(c) + 0xfee0) : c)),
  (a) => a.replaceAll("a", "\u0430").replaceAll("e", "\u0435").replaceAll("i", "\u0456"),
  (a) => inside(a, "\u00ad"),
  (a) => inside(a, "\u200d"),
  (a) => inside(a, "\u0301"),
  (a) => `<${a} >`,
  (a) => `/${a}`,
];

/** Hosts that pass for another, and one honest address that is a link wherever it is carried. */
export const hosts: string[] = [
  "https://shop.example/a?b=c#d",
  "https://bank.example@evil.example/x",
  "https://evil.example:8443/",
  "https://b\u0430nk.example/",
  "https://bank.example\u2215evil.example/",
  "https://0x7f.1/",
  "https://\u202eelpmaxe.knab/",
  "HTTP://EVIL.example",
];

/** A text for each scheme or host in each disguise, with all eight carriers one after another. */
export const disguised: string[] = [...schemes, ...hosts].flatMap((address) =>
  disguises.map((disguise) =>
    carriers.map((carry, n) => carry(disguise(address), n)).join("\n\n---\n\n"),
  ),
);

/** Characters of which nothing is seen. */
const unseen = [
  ..."\u00ad\u034f\u061c\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e",
  ..."\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206f\u2800\u3164\ufe00\ufe0f\ufeff\uffa0\ufff9\ufffb",
  "\u{e0001}", "\u{e0041}", "\u{e0100}", "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\n", "\t",
];

/** Marks of which towers are built. */
const marks = ["\u0301", "\u0335", "\u0489", "\u05bf", "\u064b", "\u0e47", "\u0e34", "\u20dd", "\ufe20", "\u3099"];

/** Names made to pass for others, or to bleed into what stands around them. */
export const spoofs: string[] = [
  ...unseen.flatMap((c) => [`${c}小满妈妈`, `小满${c}妈妈`, `小满妈妈${c}`, `小满${c.repeat(20)}妈`, c, `Lin${c}gong`, `<${c}script>`]),
  ...marks.flatMap((c) => [`塔${c.repeat(60)}`, `${c.repeat(200)}顶`, `e${`${c}\u034f`.repeat(40)}`, `${`a${c.repeat(9)}`.repeat(12)}`]),
  ...["שלום", "مرحبا 123", "abc שלום", "\u202eשלום\u202c", "(שלום", "سعر ¥9.99", "\u2067abc", "אב\u200fגד"].flatMap((name) => [name, `${name}!`, `1 ${name} 2`]),
  ..."аеорсухіј".split("").map((c) => `p${c}yp${c}l`),
  "ＡＤＭＩＮ", "𝐀𝐝𝐦𝐢𝐧", "长".repeat(5_000), "w".repeat(5_000), "👩\u200d🍳".repeat(30), "￼", "\ufffd", " ", "　",
];

const again = (piece: string, n: number) => piece.repeat(Math.ceil(n / piece.length));
const around = (before: string, middle: string, after: string, n: number) => {
  const times = Math.ceil(n / (before.length + after.length));
  return before.repeat(times) + middle + after.repeat(times);
};
const grown = (n: number, line: (k: number) => string) => {
  const lines: string[] = [];
  for (let [k, length] = [0, 0]; length < n; k += 1) {
    lines.push(line(k));
    length += lines[k].length;
  }
  return lines.join("");
};

/**
 * Texts that cost a careless parser more than they are long, of `n` letters at least: the cases that
 * the tests of cmark name (test/pathological_tests.py, BSD-2), made here anew, and some of our own.
 */
export const costly: Record<string, (n: number) => string> = {
  "nested strong and emphasis": (n) => around("*a **a ", "b", " a** a*", n),
  "closers of emphasis without openers": (n) => again("a_ ", n),
  "openers of emphasis without closers": (n) => again("_a ", n),
  "closers of links without openers": (n) => again("a]", n),
  "openers of links without closers": (n) => again("[a", n),
  "openers and closers that do not match": (n) => again("*a_ ", n),
  "closers after many openers of another kind": (n) => again("*a ", n / 2) + again("_a*_ ", n / 2),
  "openers and closers of three": (n) => `a**b${again("c* ", n)}`,
  "openers of links and closers of emphasis": (n) => again("[ a_", n),
  "brackets before brackets": (n) => again("[ (](", n),
  "pictures before brackets": (n) => again("![[]()", n),
  "a hard case of links and emphasis": (n) => again("**x [a*b**c*](d)", n),
  "nested brackets": (n) => around("[", "a", "]", n),
  "nested quotes": (n) => `${again("> ", n)}a`,
  "quotes without spaces": (n) => `${again(">", n)}a`,
  "deeper and deeper lists": (n) => grown(n, (k) => `${"  ".repeat(k)}* a\n`),
  "lists in one line": (n) => `${again("- ", n)}a`,
  "numbered lists in one line": (n) => `${again("1. ", n)}a`,
  "empty lines in nested lists": (n) => `${again("- ", n / 2)}x${again("\n", n / 2)}`,
  "empty lines in nested lists in a quote": (n) => `${again("> - ", n / 2)}x\n${again(">\n", n / 2)}`,
  "emphasis in deep quotes": (n) => again(">", n / 2) + again("a*", n / 2),
  "nothing but the character zero": (n) => again("abc\0\0", n),
  "backticks of every length": (n) => grown(n, (k) => `e${"`".repeat(k + 1)}`),
  "links that never end, pointed": (n) => again("[a](<b", n),
  "links that never end": (n) => again("[a](b", n),
  "links of titles that never end": (n) => again('[a](b "c', n),
  "remarks that never end": (n) => `</${again("<!--", n)}`,
  "declarations that never end": (n) => again("<!A ", n),
  "instructions that never end": (n) => again("<?", n),
  "sections that never end": (n) => again("<![CDATA[", n),
  "elements that never end": (n) => again('<a x="', n),
  "many references": (n) => `${grown(n / 2, (k) => `[${k}]: u\n`)}\n${grown(n / 2, (k) => `[${k >> 1}] `)}`,
  "one long reference many times": (n) => `[a]: /note/${"x".repeat(60)}?${"x".repeat(1_900)}\n\n${again("[a] ", n)}`,
  "references within references": (n) => again("[a]: <b\n[", n),
  "a wide table and many short rows": (n) => `${again("|a", n / 4)}\n${again("|-", n / 4)}\n${again("|b|\n", n / 2)}`,
  "struck and not": (n) => again("~~a ~", n),
  "entities and escapes": (n) => again("&amp;\\&&#38;", n),
  "a list of every mark": (n) => again("- + * 1. > # ", n),
};

/** `n` of `list`, evenly and from another place with each seed; all of them when the run is a long one. */
export function sample<T>(list: readonly T[], n: number): T[] {
  if (process.env.ZC_LONG || n >= list.length) return [...list];
  const seed = Number(process.env.ZC_SEED ?? 1);
  const step = list.length / n;
  return Array.from({ length: n }, (_, k) => list[Math.floor(k * step + ((seed * 7919) % 1000) / 1000 * step) % list.length]);
}
