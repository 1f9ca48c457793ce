import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holds, RUNS } from '../../../tests/support/property.ts';
import { DAY, formatInstant, HOUR } from '../clock/instant.ts';
import { monthAt, nextMonths } from '../clock/local-date.ts';
import { correctMinutes } from './correct-minutes.ts';
import type { Cover } from './cover.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { LedgerError } from './ledger-error.ts';
import {
	openTestLedger,
	useMinutes,
	type TestLedger,
} from './ledger-for-tests.ts';
import { readMinutes } from './read-minutes.ts';
import { readStatement } from './read-statement.ts';
import { settle } from './settle.ts';

let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

/** Each run speaks some fifty times with the database; how many CI does: tools/test/proof.mjs. */
const LEDGER_RUNS = Number( process.env.LEDGER_RUNS ?? Math.ceil( RUNS / 5 ) );

const ZONE = 'Europe/Amsterdam';
const START = Date.UTC( 2026, 0, 15 );
const GRANT = 30;

/** A step some hours after the last; `back` days ago the work was done, or so many months ago the corrected month lies. */
interface Step {
	what: 'use' | 'correct';
	wait: number;
	back: number;
	minutes: number;
	consent: number | null;
	cover: Cover;
	twice: boolean;
}

const step: fc.Arbitrary< Step > = fc.record( {
	what: fc.constantFrom( 'use', 'use', 'correct' ),
	wait: fc.integer( { min: 1, max: 700 } ),
	back: fc.integer( { min: 0, max: 45 } ),
	minutes: fc.integer( { min: 1, max: 25 } ),
	consent: fc.option( fc.integer( { min: 0, max: 25 } ) ),
	cover: fc.constantFrom< Cover >(
		'allowance',
		'allowance',
		'billable',
		'agreed',
		'included'
	),
	twice: fc.boolean(),
} );

/** The simplest ledger there could be: three numbers a month, and everything that ever happened to replay. */
type Book = {
	at: number;
	month: string;
	used: number;
	over: number;
	free: number;
}[];

const sumsOf = ( book: Book, month: string, at: number ) =>
	book
		.filter( ( line ) => line.month === month && line.at <= at )
		.reduce(
			( sums, { used, over, free } ) => ( {
				used: sums.used + used,
				over: sums.over + over,
				free: sums.free + free,
			} ),
			{ used: 0, over: 0, free: 0 }
		);

/** What a step should come to; null when it is to be refused. */
function replay(
	book: Book,
	{ what, minutes, consent, cover }: Step,
	month: string,
	at: number
): Book[ number ] | null {
	const { used, over, free } = sumsOf( book, month, at );
	if ( what === 'correct' && consent === null ) {
		const fromOver = Math.min( over, minutes );
		const fromUsed = Math.min( used, minutes - fromOver );
		return minutes > used + over + free
			? null
			: {
					at,
					month,
					over: 0 - fromOver,
					used: 0 - fromUsed,
					free: fromOver + fromUsed - minutes,
			  };
	}
	const agreed = what === 'correct' ? 0 : consent ?? 0;
	if ( cover === 'included' || ( cover === 'agreed' && agreed === 0 ) ) {
		return { at, month, used: 0, over: 0, free: minutes };
	}
	const fromGrant =
		cover === 'allowance' ? Math.min( minutes, GRANT - used ) : 0;
	return minutes - fromGrant > agreed
		? null
		: { at, month, used: fromGrant, over: minutes - fromGrant, free: 0 };
}

function perform(
	contract: LedgerContract,
	{ what, minutes, consent, cover, back, twice }: Step,
	at: number,
	month: string
): Promise< unknown > {
	const key = `k${ at }`;
	const send = () =>
		what === 'use'
			? useMinutes( ledger, contract, formatInstant( at ), minutes, {
					key,
					cover,
					worked_at: Math.max( at - back * DAY, START ),
					...( consent === null ? {} : { consent } ),
			  } )
			: ledger.db.transaction().execute( ( trx ) =>
					correctMinutes( trx, contract, {
						month,
						at,
						key,
						cover,
						minutes: consent === null ? -minutes : minutes,
					} )
			  );
	return twice ? send().then( send ) : send();
}

async function run(
	contract: LedgerContract,
	steps: readonly Step[]
): Promise< { book: Book; end: number } > {
	const book: Book = [];
	let at = START + DAY;
	for ( const one of steps ) {
		at += one.wait * HOUR;
		const now = monthAt( ZONE, at );
		const older = nextMonths( now, -Math.floor( one.back / 20 ) );
		const month =
			one.what === 'use'
				? monthAt( ZONE, Math.max( at - one.back * DAY, START ) )
				: older < '2026-01'
				? '2026-01'
				: older;
		const expected = replay( book, one, month, at );
		const refused = await perform( contract, one, at, month ).then(
			() => false,
			( error: unknown ) => error instanceof LedgerError
		);
		expect( refused ).toBe( expected === null );
		book.push( ...( expected ? [ expected ] : [] ) );
	}
	return { book, end: at };
}

/** One of the contract's months until this one; the runs together ask for all of them. */
function monthUntil( now: string, share: number ): string {
	const months = [];
	for ( let month = '2026-01'; month <= now; month = nextMonths( month ) ) {
		months.push( month );
	}
	return months[ Math.floor( share * months.length ) ] ?? now;
}

async function compare(
	contract: LedgerContract,
	book: Book,
	at: number,
	share: number
): Promise< void > {
	const now = monthAt( ZONE, at );
	const { allowance } = await readMinutes( ledger.db, contract, at );
	expect( allowance?.remaining ).toBe( GRANT - sumsOf( book, now, at ).used );
	for ( const month of new Set( [ now, monthUntil( now, share ) ] ) ) {
		const { used, over, free } = sumsOf( book, month, at );
		const told = await readStatement( ledger.db, contract, month, at );
		expect( told ).toMatchObject( {
			granted: GRANT,
			used,
			over,
			expired: month < now ? GRANT - used : 0,
		} );
		const left = told.entries.reduce(
			( sum, entry ) => sum + entry.minutes,
			0
		);
		expect(
			told.entries.reduce(
				( sum, { included = 0 } ) => sum + included,
				0
			)
		).toBe( free );
		expect( left ).toBe( month < now ? 0 : GRANT - used );
	}
}

test(
	'agrees with the naive ledger at the end and at any past instant, before and after the books are written up',
	{ timeout: 1_800_000 },
	() =>
		holds(
			fc.asyncProperty(
				fc.array( step, { minLength: 1, maxLength: 6 } ),
				fc.double( { min: 0, max: 1, noNaN: true } ),
				fc.double( { min: 0, max: 1, noNaN: true } ),
				async ( steps, share, which ) => {
					const contract = await ledger.contract( {
						starts_on: '2026-01-15',
					} );
					const { book, end } = await run( contract, steps );
					const past = Math.floor(
						START + DAY + ( end - START - DAY ) * share
					);
					await compare( contract, book, end, which );
					await compare( contract, book, past, which );
					await ledger.db
						.transaction()
						.execute( ( trx ) =>
							settle( trx, contract, end + 40 * DAY )
						);
					await compare( contract, book, end + 40 * DAY, which );
					await compare( contract, book, past, which );
				}
			),
			LEDGER_RUNS
		)
);
