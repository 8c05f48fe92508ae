/* Starts the app, or says in plain words why it cannot start.

   ES5 syntax only: an engine below the floor must be able to read this file to say what to do
   (end2end/tests/boot.spec.ts parses it). Texts in double braces come from the language files
   and are filled in by the build, inside double-quoted strings.

   Leaves one name on the window:
     zhongcao.glue            address of the module that wasm-bindgen wrote
     zhongcao.wasm            promise of the Response with the wasm, its bytes already checked
     zhongcao.crash(message)  draws the crash card; called by the panic hook
     zhongcao.note(what, ms, outcome)
                              keeps one of the last 200 events for the report: names, never what
                              somebody wrote or looked at
     zhongcao.fail(kind, detail)
                              draws the page for old_browser, no_wasm, damaged or offline
     zhongcao.sheet()         asks for the sheet of all pages but the feed; a promise that it is in force
     zhongcao.early()         what was meant by presses before the app had come, a line each, as
                              "like third-plate"; only once
     zhongcao.takeOver(root, atOnce, then)
                              of start.js: puts the app where the written page stands
     zhongcao.breaks(text, lang), zhongcao.painted()
                              of start.js: marks the words of a text; a promise of the next paint
     zhongcao.offer           the browser's offer to install the app, once it came
     zhongcao.words           the texts of this file by language; a file each adds those that are not
                              the first
     zhongcao.stopped         true once one of these two is drawn */
(function () {
  "use strict";

  /* In the first language; the files made of words.js hold the others. */
  var first = {
    app_name: "{{boot.app_name}}",
    old_browser_title: "{{boot.old_browser_title}}",
    old_browser_text: "{{boot.old_browser_text}}",
    old_browser_hint: "{{boot.old_browser_hint}}",
    old_browser_chrome: "{{boot.old_browser_chrome}}",
    old_browser_safari: "{{boot.old_browser_safari}}",
    old_browser_firefox: "{{boot.old_browser_firefox}}",
    old_browser_in_app: "{{boot.old_browser_in_app}}",
    no_wasm_title: "{{boot.no_wasm_title}}",
    no_wasm_text: "{{boot.no_wasm_text}}",
    no_wasm_hint: "{{boot.no_wasm_hint}}",
    damaged_title: "{{boot.damaged_title}}",
    damaged_text: "{{boot.damaged_text}}",
    damaged_hint: "{{boot.damaged_hint}}",
    offline_title: "{{boot.offline_title}}",
    offline_text: "{{boot.offline_text}}",
    offline_hint: "{{boot.offline_hint}}",
    crash_title: "{{boot.crash_title}}",
    crash_text: "{{boot.crash_text}}",
    crash_hint: "{{boot.crash_hint}}",
    reload: "{{boot.reload}}",
    copy_report: "{{boot.copy_report}}",
    copied: "{{boot.copied}}",
    copy_failed: "{{boot.copy_failed}}",
    report_label: "{{boot.report_label}}"
  };

  var FIRST = "{{boot.lang}}";
  var texts = first;
  var words = {};
  words[FIRST] = first;

  var zhongcao = {
    glue: "", wasm: null, crash: crash, fail: fail, note: note, early: early, sheet: sheet, words: words, stopped: false
  };
  window.zhongcao = zhongcao;

  /* Languages whose words did not come, and what waits for those that may. */
  var notCome = {};
  var waiting = [];

  /* What the app did last, for the report. */
  var events = [];

  /* What is fetched, so that a reload can fetch it again past a cache. */
  var files = [];

  /* What was meant by presses on the written page. */
  var meant = [];

  /* How many of the first covers are on their way, and how long the wasm waits for them once the page is
     read to its end. */
  var nComing = 0;
  var COVERS_MS = 500;
  var wasmComing = null;
  var giveWasm = null;

  applyWishes();
  document.documentElement.lang = wantedLanguage();
  chooseFirst();
  document.addEventListener("click", pressEarly);
  speak();
  /* The app says there which language it speaks: what this file may still have to say is in the same. */
  if (window.MutationObserver) {
    new window.MutationObserver(speak).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  }
  /* The browser's own offer to install is held back until somebody asks for it. */
  window.addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    zhongcao.offer = event;
  });
  window.addEventListener("error", function (event) {
    if (isTrap(event.error)) { crash(event.error.message); }
    /* A module that came in part is no request that failed: nothing else tells of it. */
    if (event.error instanceof SyntaxError && files.indexOf(event.filename) >= 0) {
      fail("damaged", fileName(event.filename));
    }
  });
  window.addEventListener("unhandledrejection", function (event) {
    if (isTrap(event.reason)) { crash(event.reason.message); }
  });
  /* The page is not read to its end yet. */
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }

  /* What somebody chose holds before anything is drawn: colours, and how much is fetched. */
  function applyWishes() {
    var root = document.documentElement;
    var theme = remembered("theme");
    var data = remembered("data");
    var connection = navigator.connection;
    /* From here on this file says what is wrong; the page's own button is for when it does not come. */
    root.setAttribute("data-boot", "");
    if (theme === "light" || theme === "dark") { root.setAttribute("data-theme", theme); }
    if (data === "less" || (data !== "full" && connection && connection.saveData)) {
      root.setAttribute("data-data", "less");
    }
  }

  /* What was chosen in this tab, or before on this device; nothing where storage is closed to us. */
  function remembered(name) {
    try {
      return window.sessionStorage.getItem("zc." + name) || window.localStorage.getItem("zc." + name);
    } catch (ignored) { return null; }
  }

  /* ---- the written page ---- */

  /* The first cards that the build has written into the page are shown where the app will show the same;
     elsewhere their shapes are. Decided before anything is painted. What they show first of all is fetched
     from here, and not by links of the page: those would fetch for whoever saves data, too. */
  function chooseFirst() {
    var covers = document.querySelectorAll("link.first");
    var isShown = covers.length > 0 && isFirst();
    document.documentElement.setAttribute("data-first", isShown ? "shown" : window.location.search ? "away asked" : "away");
    for (var i = 0; i < covers.length; i += 1) {
      if (isShown) {
        nComing += 1;
        covers[i].onload = covers[i].onerror = oneCame;
        covers[i].rel = "preload";
      } else { document.head.removeChild(covers[i]); }
    }
  }

  /* On a slow line everything that comes at once comes late: what is seen goes before what it does not need. */
  function oneCame() {
    nComing -= 1;
    var entry = nComing <= 0 && meetsFloor() && findEntry();
    if (entry) { beginWasm(entry); }
  }

  /* Covers that are seen without scrolling are fetched before the page is laid out. */
  function fetchCovers() {
    var covers = document.querySelectorAll("[data-first=shown] #first .picture");
    for (var i = 0; i < 4 && i < covers.length; i += 1) { covers[i].loading = "eager"; }
  }

  /* Whether the app will show what it shows to everybody who comes for the first time, on a phone. */
  function isFirst() {
    var root = document.documentElement;
    if (root.lang !== FIRST) { return false; }
    /* Below the floor no other feed comes. */
    if (!meetsFloor()) { return true; }
    return window.location.href.replace(/#.*/, "") === document.baseURI &&
      !root.hasAttribute("data-data") &&
      window.matchMedia("(min-width: 18em) and (max-width: 37.49em)").matches &&
      saysNothing("sessionStorage") && saysNothing("localStorage");
  }

  /* Whether nothing stands there by which the feed would be another. The dates of its notes count from
     "opened", and none comes within the first day. */
  function saysNothing(place) {
    try {
      var stored = window[place];
      for (var i = 0; i < stored.length; i += 1) {
        var name = stored.key(i);
        var said = name.slice(3) + "=" + stored.getItem(name);
        var opened = /^opened=(\d+)$/.exec(said);
        var isSame = opened
          ? Date.now() - opened[1] < 864e5
          : /^(theme=|language=|motion=|ledger=|keep=no$|seed=1$|scale=0$|person=guest$|clock_shift=0$)/.test(said);
        if (/^zc\./.test(name) && !isSame) { return false; }
      }
    } catch (ignored) { /* Storage is closed to us, and to the app. */ }
    return true;
  }

  /* A press on the written page. A heart is pressed at once, and the app does it once it is there; links
     lead where they lead; what only the app can do waits for it. */
  function pressEarly(event) {
    var target = event.target;
    if (zhongcao.stopped || !target.closest || !target.closest("#first")) { return; }
    var heart = target.closest(".reaction");
    var link = target.closest("a[href]");
    if (heart) { turnOver(heart, "like " + heart.closest("article").id.slice(5)); }
    /* One is there already. */
    if (link && link.href === window.location.href) {
      event.preventDefault();
      window.scrollTo(0, 0);
    }
  }

  function turnOver(heart, what) {
    var at = meant.indexOf(what);
    var isOn = at < 0;
    var icon = heart.querySelector("use");
    var count = heart.querySelector(".count");
    var n = Number(count.textContent) + (isOn ? 1 : -1);
    if (isOn) { meant.push(what); } else { meant.splice(at, 1); }
    heart.setAttribute("aria-pressed", String(isOn));
    icon.setAttribute("href", icon.getAttribute("href").replace(/-fill$/, "") + (isOn ? "-fill" : ""));
    /* Large numbers are written in short. */
    if (n >= 0) {
      count.textContent = n;
      heart.setAttribute("aria-label", heart.getAttribute("aria-label").replace(/\d+$/, n));
    }
  }

  function early() { return meant.splice(0).join("\n"); }

  /* ---- languages ---- */

  /* By the same rule as src/i18n/languages.rs: what was chosen, else the first of the browser's list that
     there is, else the first of all. */
  function wantedLanguage() {
    var chosen = remembered("language");
    if (/^(zh-Hans|zh-Hant|en)$/.test(chosen || "")) { return chosen; }
    var tags = navigator.languages || [navigator.language || ""];
    for (var i = 0; i < tags.length; i += 1) {
      var tag = String(tags[i]).toLowerCase().replace(/_/g, "-") + "-";
      if (/^en-/.test(tag)) { return "en"; }
      if (/^zh-/.test(tag)) {
        /* A script says more than a region. */
        if (/-hant-/.test(tag)) { return "zh-Hant"; }
        if (/-hans-/.test(tag)) { return "zh-Hans"; }
        return /-(tw|hk|mo)-/.test(tag) ? "zh-Hant" : "zh-Hans";
      }
    }
    return FIRST;
  }

  /* The language that the page says it is in; whoever has it translated gets the words of the first. */
  function language() {
    var lang = document.documentElement.lang;
    return /^(zh-Hans|zh-Hant|en)$/.test(lang) ? lang : FIRST;
  }

  /* Takes the words of the language that the page says it is in, and fetches them first where they are
     not here. The manifest is that of the language, too. */
  function speak() {
    var lang = language();
    var manifest = document.querySelector("link[rel=manifest]");
    if (manifest) {
      var named = lang === FIRST ? "manifest.webmanifest" : "manifest-" + lang + ".webmanifest";
      if (manifest.getAttribute("href") !== named) { manifest.setAttribute("href", named); }
    }
    if (words[lang] || notCome[lang]) { take(lang); return; }
    var script = document.createElement("script");
    script.src = fileLike(new RegExp("words-" + lang + "-\\S+")) || "words-" + lang + ".js";
    script.onload = function () { take(lang); };
    script.onerror = function () { notCome[lang] = true; take(lang); };
    document.head.appendChild(script);
  }

  function take(lang) {
    if (lang !== language()) { return; }
    var before = texts;
    texts = words[lang] || first;
    var wait = document.querySelector(".boot-wait");
    if (wait && texts.waiting) { wait.textContent = texts.waiting; wait.lang = lang; }
    if (document.title === before.app_name) { document.title = texts.app_name; }
    while (waiting.length > 0) { waiting.shift()(); }
  }

  /* Runs `then` once the words are here or will not come; what they say cannot wait for long. */
  function inWords(then) {
    var lang = language();
    if (words[lang] || notCome[lang]) { then(); return; }
    var done = false;
    function once() {
      if (!done) { done = true; then(); }
    }
    waiting.push(once);
    window.setTimeout(once, 3000);
  }

  /* The language that the texts in force are in. */
  function spoken() {
    return texts === first ? FIRST : language();
  }

  /* Chrome 105 and Safari 16.0 are the first to have all of these. */
  function meetsFloor() {
    return Boolean(
      window.Promise && window.fetch && window.CSS && window.CSS.supports &&
      window.CSS.supports("container-type", "inline-size") &&
      "noModule" in document.createElement("script")
    );
  }

  function start() {
    fetchCovers();
    if (!meetsFloor()) { fail("old_browser"); return; }
    if (!window.WebAssembly) { fail("no_wasm"); return; }

    var entry = findEntry();
    if (!entry) { fail("damaged", "no entry"); return; }

    var module = fileLike(/start-\S+/) || "start.js";
    var script = document.createElement("script");
    script.src = module;
    files = [entry.wasm, entry.glue, script.src];
    /* The feed does without. Whoever needs them asks again when they did not come. */
    if (window.location.pathname !== new window.URL(document.baseURI).pathname) {
      sheet().then(null, function () {});
      if (fileLike(/parts-\S+/)) { get(fileLike(/parts-\S+/), "", "default").then(null, function () {}); }
    }
    zhongcao.glue = entry.glue;
    zhongcao.wasm = new window.Promise(function (give) { giveWasm = give; });
    zhongcao.wasm.then(null, function (error) { fail("damaged", fileName(entry.wasm) + ": " + error.message); });
    if (wasmComing || nComing <= 0) { beginWasm(entry); } else { window.setTimeout(beginWasm, COVERS_MS, entry); }

    script.type = "module";
    /* Content that the back end brings along is of no use before the app: it comes behind the wasm. */
    script.onload = fetchPack;
    script.onerror = function () { fail("damaged", fileName(module)); };
    document.head.appendChild(script);
  }

  /* Fetches the wasm, once, and gives it as soon as somebody waits for it. */
  function beginWasm(entry) {
    if (!wasmComing) {
      wasmComing = fetchWasm(entry.wasm, entry.integrity);
      /* Whoever waits says what failed. */
      wasmComing.then(null, function () {});
    }
    if (giveWasm) { giveWasm(wasmComing); }
  }

  function fetchPack() {
    var pack = document.querySelector("link.pack");
    /* On a wide screen the page has asked for it. */
    if (pack && !(pack.media && window.matchMedia(pack.media).matches)) {
      pack.rel = pack.media = "";
      pack.rel = "preload";
    }
  }

  /* The addresses that Trunk wrote into the head as preloads, before those of ours; in the page with the
     cards, which go before it, that of the wasm is one only on wide screens. */
  function findEntry() {
    var links = document.getElementsByTagName("link");
    var modules = [];
    var wasm = null;
    for (var i = 0; i < links.length; i += 1) {
      var link = links[i];
      if (link.rel === "modulepreload") { modules.push(link.href); }
      if (!wasm && link.getAttribute("as") === "fetch" && /\.wasm(\?|$)/.test(link.href)) {
        wasm = link;
      }
    }
    if (!wasm || modules.length === 0) { return null; }
    /* name_bg.wasm belongs to name.js; other modules may be preloaded too. */
    var name = wasm.href.replace(/(_bg)?\.wasm(\?.*)?$/, ".js");
    var glue = modules.indexOf(name) >= 0 ? name : modules[0];
    return { glue: glue, wasm: wasm.href, integrity: wasm.getAttribute("integrity") || "" };
  }

  var sheetComing = null;

  /* Asked for once, and again after it did not come. What comes late is told like a late part. */
  function sheet() {
    var said = fileLike(/pages-\S+ \S+/).split(" ");
    sheetComing = sheetComing || insertSheet(said[0], said[1]).then(null, function () {
      return get(said[0], said[1], "reload").then(function () { return insertSheet(said[0], said[1]); });
    }).then(function () {
      window.dispatchEvent(new window.Event("zhongcao-late-part"));
    }, function (error) {
      sheetComing = null;
      throw error;
    });
    return sheetComing;
  }

  function insertSheet(href, integrity) {
    return new window.Promise(function (resolve, reject) {
      var link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      link.integrity = integrity;
      link.onload = resolve;
      link.onerror = function () {
        document.head.removeChild(link);
        reject(new Error(fileName(href)));
      };
      document.head.appendChild(link);
    });
  }

  /* A damaged copy may sit in a cache, so bytes that fail the check are asked for once more, past it. */
  function fetchWasm(url, integrity) {
    return get(url, integrity, "default").then(null, function (error) {
      if (error.status || !integrity) { throw error; }
      return get(url, integrity, "reload");
    });
  }

  function get(url, integrity, cache) {
    var options = { credentials: "same-origin", cache: cache };
    if (integrity) { options.integrity = integrity; }
    return window.fetch(url, options).then(function (response) {
      if (!response.ok) {
        var error = new Error("HTTP " + response.status);
        error.status = response.status;
        throw error;
      }
      return response;
    });
  }

  function isTrap(error) {
    return Boolean(error && window.WebAssembly && error instanceof window.WebAssembly.RuntimeError);
  }

  /* ---- the page that stands in for the app ---- */

  function fail(kind, detail) {
    if (zhongcao.stopped) { return; }
    zhongcao.stopped = true;
    if (kind === "damaged") {
      whenReachable(function (reachable) {
        inWords(function () { drawFailure(reachable ? "damaged" : "offline", detail); });
      });
    } else {
      inWords(function () { drawFailure(kind, detail); });
    }
  }

  /* Damaged bytes and no connection look the same to fetch; whether anything answers tells them apart. */
  function whenReachable(then) {
    if (navigator.onLine === false || !window.fetch) { then(false); return; }
    window.fetch(document.baseURI, { method: "HEAD", cache: "no-store", credentials: "same-origin" }).then(
      function () { then(true); },
      function () { then(false); }
    );
  }

  function drawFailure(kind, detail) {
    var app = document.getElementById("app");
    if (kind === "old_browser" && document.querySelector("[data-first=shown] #first")) {
      /* What is there can be read: what to do stands above it. */
      var line = element("section", "boot-line");
      line.setAttribute("aria-label", texts.old_browser_title);
      line.setAttribute("lang", spoken());
      line.appendChild(element("p", "boot-card__title", texts.old_browser_title));
      line.appendChild(element("p", "boot-card__text", texts.old_browser_hint));
      line.appendChild(newerBrowsers());
      app.parentNode.insertBefore(line, app);
      return;
    }
    if (!app) {
      app = document.createElement("div");
      app.id = "app";
      document.body.appendChild(app);
    }
    while (app.firstChild) { app.removeChild(app.firstChild); }

    var title = element("h1", "boot-card__title", texts[kind + "_title"]);
    title.tabIndex = -1;
    var paper = element("div", "boot-card__paper");
    paper.appendChild(title);
    paper.appendChild(element("p", "boot-card__text", texts[kind + "_text"]));
    paper.appendChild(element("p", "boot-card__text", texts[kind + "_hint"]));

    if (kind === "old_browser") {
      paper.appendChild(newerBrowsers());
    } else {
      if (detail && kind === "damaged") { paper.appendChild(element("p", "boot-card__detail", detail)); }
      var acts = element("div", "boot-card__acts");
      acts.appendChild(button("button button--fill", texts.reload, kind === "damaged" ? fetchAllAndReload : reload));
      paper.appendChild(acts);
    }

    var card = element("main", "boot-card");
    card.setAttribute("data-kind", kind);
    card.setAttribute("lang", spoken());
    card.appendChild(paper);
    app.appendChild(card);
    document.title = texts[kind + "_title"] + " · " + texts.app_name;
    title.focus();
  }

  function newerBrowsers() {
    var list = element("ul", "boot-card__list");
    list.appendChild(element("li", "", texts.old_browser_chrome));
    list.appendChild(element("li", "", texts.old_browser_safari));
    list.appendChild(element("li", "", texts.old_browser_firefox));
    list.appendChild(element("li", "", texts.old_browser_in_app));
    return list;
  }

  function reload() { window.location.reload(); }

  /* Asks for the files past every cache first: a plain reload may keep a damaged copy. */
  function fetchAllAndReload(event) {
    var waiting = files.length;
    function done() {
      waiting -= 1;
      if (waiting === 0) { reload(); }
    }
    event.currentTarget.setAttribute("aria-busy", "true");
    for (var i = 0; i < files.length; i += 1) {
      window.fetch(files[i], { cache: "reload", credentials: "same-origin" }).then(done, done);
    }
    window.setTimeout(reload, waiting ? 8000 : 0);
  }

  /* ---- the crash card ---- */

  function crash(message) {
    if (zhongcao.stopped) { return; }
    zhongcao.stopped = true;

    var report = [
      withoutIds(String(message)),
      "at: " + place(),
      "agent: " + navigator.userAgent,
      "build: " + (meta("zc-build") || "?"),
      "time: " + new Date().toISOString()
    ].concat(events).join("\n");

    var title = element("h1", "boot-card__title", texts.crash_title);
    title.id = "crash-title";
    title.tabIndex = -1;
    var text = element("p", "boot-card__text", texts.crash_text);
    text.id = "crash-text";
    var said = element("p", "boot-card__said");
    said.setAttribute("role", "status");
    var acts = element("div", "boot-card__acts");
    var paper = element("div", "boot-card__paper");
    paper.appendChild(title);
    paper.appendChild(text);
    paper.appendChild(element("p", "boot-card__text", texts.crash_hint));
    paper.appendChild(acts);
    paper.appendChild(said);
    acts.appendChild(button("button button--fill", texts.reload, reload));
    acts.appendChild(button("button button--line", texts.copy_report, function () {
      copy(report, function (copied) {
        said.textContent = copied ? texts.copied : texts.copy_failed;
        if (!copied) { paper.appendChild(reportField(report)); }
      });
    }));

    var card = element("div", "boot-card boot-card--over");
    card.setAttribute("role", "alertdialog");
    card.setAttribute("lang", spoken());
    card.setAttribute("aria-modal", "true");
    card.setAttribute("aria-labelledby", title.id);
    card.setAttribute("aria-describedby", text.id);
    card.appendChild(paper);

    /* An open dialog would lie above the card and keep it from being pressed. */
    var dialogs = document.querySelectorAll("dialog[open]");
    for (var i = 0; i < dialogs.length; i += 1) { dialogs[i].parentNode.removeChild(dialogs[i]); }
    /* What the app had under way may still run, and must not reach the page: a picture of it stays. */
    var app = document.getElementById("app");
    if (app) { app.parentNode.replaceChild(app.cloneNode(true), app); }
    var rest = document.body.children;
    for (var j = 0; j < rest.length; j += 1) { rest[j].setAttribute("inert", ""); }
    document.body.appendChild(card);
    title.focus();
  }

  function note(what, ms, outcome) {
    events.push([Math.round(window.performance.now()) + " ms:", what, outcome, "in " + ms + " ms"].join(" "));
    if (events.length > 200) { events.shift(); }
  }

  /* The kind of page one is on, without which note or product, and without what the address asks for. */
  function place() {
    return window.location.pathname.replace(/[^\/]+/g, function (word) {
      return /^(note|product|shop|u|shelf|school|search|t|me|wallet)$/.test(word) ? word : ":id";
    });
  }

  /* Ids of what people create have 22 characters. */
  function withoutIds(text) { return text.replace(/[0-9A-Za-z]{22,}/g, ":id"); }

  function copy(text, then) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(
        function () { then(true); },
        function () { then(copyBySelection(text)); }
      );
    } else {
      then(copyBySelection(text));
    }
  }

  function copyBySelection(text) {
    var field = document.createElement("textarea");
    var before = document.activeElement;
    var copied = false;
    field.value = text;
    field.className = "visually-hidden";
    document.body.appendChild(field);
    field.select();
    try { copied = document.execCommand("copy"); } catch (ignored) { copied = false; }
    document.body.removeChild(field);
    if (before && before.focus) { before.focus(); }
    return copied;
  }

  function reportField(text) {
    var old = document.getElementById("crash-report");
    if (old) { old.parentNode.removeChild(old); }
    var field = document.createElement("textarea");
    field.id = "crash-report";
    field.className = "boot-card__report";
    field.readOnly = true;
    field.rows = 6;
    field.value = text;
    field.setAttribute("aria-label", texts.report_label);
    return field;
  }

  /* ---- small helpers ---- */

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function button(className, text, onPress) {
    var made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", onPress);
    return made;
  }

  function fileName(url) { return url.replace(/^.*\//, ""); }

  /* The file, of those that the build has named by their content, whose name is like `pattern`. */
  function fileLike(pattern) { return (meta("zc-files").match(pattern) || [""])[0]; }

  function meta(name) {
    var found = document.querySelector('meta[name="' + name + '"]');
    return found ? found.getAttribute("content") : "";
  }
}());
