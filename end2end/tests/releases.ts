// One build as several releases: the same site with other file names and another build id, behind the
// server that everything else is served by, whose folder can be changed as a deploy changes it.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = process.env.ZC_SITE ?? join(root, "target/site");
const xtask = process.env.ZC_XTASK ?? join(root, "target/xtask/debug/xtask");

const hashed = /^(.+-)([0-9a-f]{8,})((?:_bg)?\.(?:js|wasm|css))$/;
const integrity = (content: Buffer) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Copies the site that is built to `out` as another release of it. */
export function stamp(out: string, release: string): void {
  rmSync(out, { recursive: true, force: true });
  cpSync(built, out, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const names = new Map<string, string>();
  for (const name of readdirSync(out)) {
    const [, stem, hash, ending] = hashed.exec(name) ?? [];
    if (!stem) continue;
    const other = createHash("sha256").update(hash + release).digest("hex").slice(0, hash.length);
    names.set(name, `${stem}${other}${ending}`);
  }
  const before = new Map([...names.keys()].map((name) => [name, integrity(readFileSync(join(out, name)))]));
  const rewrite = (name: string, sums: Map<string, string>) => {
    let text = readFileSync(join(out, name), "utf8");
    for (const [from, to] of [...names, ...sums]) text = text.replaceAll(from, to);
    writeFileSync(join(out, name), text);
  };
  for (const name of readdirSync(out)) if (/\.(js|css)$/.test(name) && name !== "sw.js") rewrite(name, new Map());
  const sums = new Map([...before].map(([name, sum]) => [sum, integrity(readFileSync(join(out, name)))]));
  for (const name of ["index.html", "app.html"]) rewrite(name, sums);
  for (const [from, to] of names) renameSync(join(out, from), join(out, to));
  // Its worker is made as the build makes it.
  execFileSync("node", ["xtask/js/worker.mjs", relative(root, resolve(out)), "target/assets"], { cwd: root });
}

/** By which name a page of a release says what it is of. */
export const buildOf = (folder: string): string =>
  /<meta name="zc-build" content="([^"]+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))![1];

/** A site that can be deployed to, and switched off. */
export class Host {
  private server?: ChildProcess;
  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** Some releases, the first of them deployed and served. */
  static async of(releases: number): Promise<Host> {
    const parent = join(root, "target/releases");
    mkdirSync(parent, { recursive: true });
    const host = new Host(mkdtempSync(join(parent, "host-")), await freePort());
    for (let n = 1; n <= releases; n += 1) stamp(host.release(n), String(n));
    host.deploy(1);
    await host.on();
    return host;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  release(n: number): string {
    return join(this.folder, String(n));
  }

  build(n: number): string {
    return buildOf(this.release(n));
  }

  /** From one request to the next the server has this release, and nothing of the one before. */
  deploy(n: number): void {
    const next = join(this.folder, "next");
    symlinkSync(this.release(n), next);
    renameSync(next, join(this.folder, "current"));
  }

  async on(): Promise<void> {
    this.server = spawn(xtask, ["static", join(this.folder, "current"), "--port", String(this.port)], { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await fetch(this.url).then((answer) => answer.ok, () => false)) return;
      await new Promise((then) => setTimeout(then, 50));
    }
    throw new Error(`${xtask} does not serve ${this.folder}`);
  }

  async off(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((then) => server.once("exit", then));
    server.kill();
    await ended;
  }

  async gone(): Promise<void> {
    await this.off();
    if (statSync(this.folder).isDirectory()) rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((then) => server.listen(0, "127.0.0.1", then));
  const address = server.address();
  await new Promise((then) => server.close(then));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
