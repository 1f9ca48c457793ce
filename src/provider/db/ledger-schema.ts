/** The tables of migrations/0002-ledger.ts; columns are declared with the helpers of columns.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the ledger's own migration
export interface LedgerSchema {}
