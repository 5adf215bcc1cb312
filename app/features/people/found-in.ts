/** What names a place in a form: its table and key. */
export const foundIn = ({ table, key }: { table: string; key: string }) => `${table} ${key}`;
