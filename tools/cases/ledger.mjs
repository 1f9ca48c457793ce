import { month as aMonth } from '../../src/contract/ids.ts';
import { ClockError } from '../../src/provider/clock/clock-error.ts';
import { parseInstant } from '../../src/provider/clock/instant.ts';
import {
	dateToLocal,
	startOfDate,
} from '../../src/provider/clock/local-date.ts';
import { openDatabase } from '../../src/provider/db/database.ts';
import { migrate } from '../../src/provider/db/migrate.ts';
import { correctMinutes } from '../../src/provider/ledger/correct-minutes.ts';
import { LedgerError } from '../../src/provider/ledger/ledger-error.ts';
import { readMinutes } from '../../src/provider/ledger/read-minutes.ts';
import { readStatement } from '../../src/provider/ledger/read-statement.ts';
import { recordUse } from '../../src/provider/ledger/record-use.ts';
import { differences } from './compare.mjs';
import { explainIssues } from './explain-issues.mjs';

const PROVIDER = 'pro_cases';
let opened = null;
let count = 0;

/** One database in memory for all ledger cases; each case has a contract of its own. */
async function database() {
	if ( ! opened ) {
		opened = await openDatabase( {} );
		await migrate( opened.db );
		const now = new Date().toISOString();
		await opened.db
			.insertInto( 'providers' )
			.values( {
				id: PROVIDER,
				name: 'Cases',
				colour: '#000000',
				created_at: now,
			} )
			.execute();
	}
	return opened.db;
}

/** Closes what the ledger cases opened. */
export const closeLedger = async () => opened?.close();

/** A runner for ledger cases: each step is one transaction at the instant that the step names. */
export const ledger =
	() =>
	async ( { allowance, steps } ) => {
		const db = await database();
		const contract = await makeContract( db, allowance );
		const found = [];
		for ( const [ index, step ] of steps.entries() ) {
			const problems = await take( db, contract, step );
			found.push(
				...problems.map(
					( problem ) => `step ${ index + 1 }: ${ problem }`
				)
			);
		}
		return found;
	};

/** What of a step was not as it says; a date or month that is none is told where it stands. */
async function take( db, contract, step ) {
	try {
		return await ( step.check ? check : act )( db, contract, step );
	} catch ( error ) {
		return [ `${ error.name }: ${ error.message }` ];
	}
}

async function makeContract(
	db,
	{ minutes, zone, starts_on, ends_on = null }
) {
	const id = `con_case_${ ++count }`;
	await db
		.insertInto( 'contracts' )
		.values( {
			provider_id: PROVIDER,
			id,
			client: 'Case',
			plan_id: 'standaard',
			plan_version: 1,
			plan_size: 0,
			starts_on,
			ends_on,
			zone,
			currency: 'EUR',
			terms: '{}',
			created_at: new Date().toISOString(),
		} )
		.execute();
	return {
		provider_id: PROVIDER,
		id,
		zone,
		starts_on,
		ends_on,
		allowance_minutes: minutes,
	};
}

async function act( db, contract, step ) {
	const before = await countEntries( db, contract );
	try {
		await db
			.transaction()
			.execute( ( trx ) => write( trx, contract, step ) );
	} catch ( error ) {
		if (
			! ( error instanceof LedgerError || error instanceof ClockError )
		) {
			throw error;
		}
		return [
			...differences(
				{ refused: step.refused },
				{ refused: error.code }
			).map( ( text ) =>
				step.refused
					? text
					: `refused: ${ error.code } (${ error.message })`
			),
			...( ( await countEntries( db, contract ) ) === before
				? []
				: [ 'refused, but something was written' ] ),
		];
	}
	return step.refused
		? [ `expected to be refused with ${ step.refused }, but it was done` ]
		: [];
}

function write( trx, contract, step ) {
	const at = parseInstant( step.at );
	const shared = {
		minutes: step.minutes,
		at,
		key: step.key ?? null,
		ticket_id: step.ticket ?? null,
	};
	if ( step.do === 'use' ) {
		const consent =
			step.consent === undefined
				? null
				: { minutes: step.consent, text: 'agreed', person: 'client' };
		const worked =
			step.worked_on === undefined
				? {}
				: { worked_at: workedAt( contract, step.worked_on ) };
		return recordUse( trx, contract, { ...shared, ...worked, consent } );
	}
	if ( step.do === 'correct' ) {
		return correctMinutes( trx, contract, {
			...shared,
			month: step.month,
		} );
	}
	throw new Error( `there is no step "${ step.do }"` );
}

/** A day of work is its first instant; an instant is itself. */
const workedAt = ( { zone }, when ) =>
	dateToLocal( when ) === null
		? parseInstant( when )
		: startOfDate( zone, when );

/** What each check can expect. */
const EXPECTED = {
	remaining: [ 'remaining' ],
	statement: [ 'granted', 'used', 'over', 'expired', 'open' ],
};

/** Words to the reader of a case, not to its runner. */
const NOTES = [ 'id', 'note', 'why', 'comment' ];

async function check( db, contract, { check: what, at, month, ...expected } ) {
	const names = Object.hasOwn( EXPECTED, what ) ? EXPECTED[ what ] : null;
	if ( ! names ) {
		throw new Error( `there is no check "${ what }"` );
	}
	const unknown = Object.keys( expected ).filter(
		( name ) => ! names.includes( name ) && ! NOTES.includes( name )
	);
	if ( unknown.length > 0 ) {
		throw new Error(
			`a check of ${ what } knows ${ names.join(
				', '
			) }, not ${ unknown.join( ', ' ) }`
		);
	}
	const got = await READ[ what ]( db, contract, parseInstant( at ), month );
	return names
		.filter( ( name ) => name in expected )
		.flatMap( ( name ) =>
			differences(
				{ [ name ]: expected[ name ] },
				{ [ name ]: got[ name ] }
			)
		);
}

const READ = {
	remaining: async ( db, contract, at ) => ( {
		remaining:
			( await readMinutes( db, contract, at ) ).allowance?.remaining ?? 0,
	} ),
	statement: ( db, contract, at, month ) => {
		const read = aMonth.safeParse( month );
		if ( ! read.success ) {
			throw new Error( `month: ${ explainIssues( read.error ) }` );
		}
		return readStatement( db, contract, read.data, at );
	},
};

const countEntries = async ( db, { id } ) =>
	(
		await db
			.selectFrom( 'minute_entries' )
			.select( 'id' )
			.where( 'provider_id', '=', PROVIDER )
			.where( 'contract_id', '=', id )
			.execute()
	).length;
