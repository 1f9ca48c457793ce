/** One step of the schema: numbered, forward only. Statements run in order, in one transaction. */
export interface Migration {
	/** `0001-core`: number and subject, as the file is named. */
	name: string;
	statements: readonly string[];
}
