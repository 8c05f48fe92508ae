// The file in which somebody takes everything along, as another program would make one.

/** A record: its kind, its key, its text. */
export type CarriedRecord = [string, string, string];

/** The checksum that such a file ends with: FNV-1a over the bytes before it. */
function checksum(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

/** A record of a kind, in the first version unless another is said. */
export const carried = (kind: string, key: string, is: object, v = 1): CarriedRecord => [kind, key, JSON.stringify({ v, is })];

/** The text of a whole file. */
export function carryFile(records: CarriedRecord[], device: [string, string][] = [], version = 1): string {
  const inner = JSON.stringify({ made_at: 1_790_820_000_000, counts: [], device, records }).slice(1, -1);
  const body = `{"magic":"zhongcao","version":${version},${inner}`;
  return `${body},"checksum":"${checksum(body)}"}`;
}
