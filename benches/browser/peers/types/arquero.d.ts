// What peers.js uses of Arquero. Its own types do not pass the compiler, strictly.

export interface Table {
  derive(columns: Record<string, (row: Record<string, any>) => unknown>): Table;
  filter(condition: (row: Record<string, any>) => unknown): Table;
  groupby(...columns: string[]): Table;
  ungroup(): Table;
  count(options: { as: string }): Table;
  rollup(columns: Record<string, (row: Record<string, any>) => unknown>): Table;
  array(column: string): string[];
  objects(): Record<string, any>[];
}

export function fromCSV(text: string, options: { delimiter: string; autoType: boolean }): Table;

/** Marks a function that is called as it is, and not translated. */
export function escape<F>(fn: F): F;

export const op: {
  parse_int(text: string, radix: number): number;
  sum(column: number): number;
};
