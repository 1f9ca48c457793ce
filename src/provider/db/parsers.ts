/**
 * How column types are read, the same for both drivers: instants as ISO text in UTC with milliseconds, dates as they
 * stand, counts and sums as numbers (minutes and cents stay far below 2^53).
 */
const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

export const PARSERS: Readonly<
	Record< number, ( text: string ) => string | number >
> = {
	[ OID.int8 ]: Number,
	[ OID.numeric ]: Number,
	[ OID.date ]: ( text ) => text,
	[ OID.timestamptz ]: ( text ) => new Date( text ).toISOString(),
};
