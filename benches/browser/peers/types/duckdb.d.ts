// What peers.js uses of DuckDB-Wasm. Its own types ask for those of its compiler.

export class VoidLogger {}

export const DuckDBDataProtocol: { readonly BROWSER_FILEREADER: number };

export class AsyncDuckDB {
  constructor(logger: VoidLogger, worker: Worker);
  instantiate(wasm: string): Promise<null>;
  registerFileHandle(name: string, file: File, protocol: number, directIO: boolean): Promise<null>;
  connect(): Promise<Connection>;
}

export interface Connection {
  query(sql: string): Promise<{ toArray(): Record<string, any>[] }>;
}
