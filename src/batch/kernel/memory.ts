import { KERNEL } from './compiled';

// Node, browsers and workers have these; the library of the language does not declare them.
declare const WebAssembly: {
  readonly Memory: new (limits: { readonly initial: number; readonly maximum: number }) => {
    readonly buffer: ArrayBuffer;
  };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: object } },
  ) => { readonly exports: object };
};
declare const atob: (text: string) => string;

/** The functions of the kernel, which is compiled from `assembly`. Addresses and lengths are in bytes. */
export interface KernelFunctions {
  /** Scans rows; see `assembly/scan.ts`. Returns how many there are. */
  readonly scanRows: (
    block: number,
    from: number,
    length: number,
    delimiter: number,
    columns: number,
    ends: number,
    unusual: number,
    rows: number,
    most: number,
  ) => number;
  /** Writes the request of a row; see `assembly/write.ts`. Returns the address after it, or 0. */
  readonly writeRow: (
    program: number,
    block: number,
    ends: number,
    out: number,
    states: number,
    sketches: number,
  ) => number;
  /** Finds cells that may have problems; see `assembly/sound.ts`. Returns how many there are. */
  readonly findUnsound: (
    block: number,
    ends: number,
    unusual: number,
    kinds: number,
    columns: number,
    found: number,
  ) => number;
  /** Writes cells of a row one after another; see `assembly/key.ts`. Returns the address after them. */
  readonly writeCells: (
    block: number,
    ends: number,
    columns: number,
    count: number,
    sizes: number,
    out: number,
  ) => number;
}

/** The memory of a kernel with its functions. Its size never changes. */
export interface Kernel extends KernelFunctions {
  /** The memory as bytes, by address. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The memory as 32-bit numbers, by a quarter of the address. */
  readonly words: Int32Array<ArrayBuffer>;
  /** Takes a number of bytes for good and returns their address, a multiple of 16; undefined when there are not as many left. */
  readonly allocate: (size: number) => number | undefined;
}

const PAGE = 65_536;

/**
 * Makes a kernel with a number of bytes. Undefined where WebAssembly is denied, as by a policy of the server, or lacks the
 * instructions for 16 bytes at a time, as in browsers before 2023.
 */
export function createKernel(size: number): Kernel | undefined {
  try {
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance((compiled ??= compile()), { env: { memory } });
    if (!hasFunctions(exports)) return undefined;
    // Address 0 says that a row cannot be written.
    let free = 16;
    return {
      scanRows: exports.scanRows,
      writeRow: exports.writeRow,
      findUnsound: exports.findUnsound,
      writeCells: exports.writeCells,
      bytes: new Uint8Array(memory.buffer),
      words: new Int32Array(memory.buffer),
      allocate: (wanted) => {
        const end = free + Math.ceil(wanted / 16) * 16;
        if (end > pages * PAGE) return undefined;
        const address = free;
        free = end;
        return address;
      },
    };
  } catch {
    return undefined;
  }
}

// All kernels share it, so what the browser has optimized in a run is there for the next one.
let compiled: object | undefined;

function compile(): object {
  return new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (character) => character.charCodeAt(0)));
}

const FUNCTIONS = ['scanRows', 'writeRow', 'findUnsound', 'writeCells'];

function hasFunctions(exports: object): exports is KernelFunctions {
  return FUNCTIONS.every((name) => name in exports);
}
