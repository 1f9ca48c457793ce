import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Binding } from '../../../src/provider/quotes/quote-state.ts';
import { grossCents, NaiveQuote, type Outcome } from './naive-quote.ts';
import {
	OWNERS,
	type AgentName,
	type Forgery,
	type Offer,
	type PersonName,
	type Step,
	type Tab,
} from './steps.ts';

/** What a person asked for; given again as it was when it is retried. */
export interface Asked {
	key: string;
	do: 'approve' | 'decline';
	seen: Binding;
}

export interface Sight {
	version: number;
	binding: Binding;
}

/** The thing under test: pure rules in memory, or rows in a database. Each answers what became of a request. */
export interface Subject {
	/** What counts now, as a reader is shown it. */
	look: ( at: string ) => Promise< Sight >;
	publish: (
		who: string,
		offer: Offer,
		valid_until: string,
		seen: number,
		at: string
	) => Promise< Outcome >;
	decide: ( who: PersonName, asked: Asked, at: string ) => Promise< Outcome >;
	withdraw: ( who: string, seen: number, at: string ) => Promise< Outcome >;
	job: ( at: string ) => Promise< Outcome >;
	read: ( at: string ) => Promise< Standing >;
}

export interface Standing {
	status: string;
	/** Every sum that was approved, in cents with VAT. */
	booked: { version: number; gross: number }[];
	/** Every consent in the ledger; its words end with the version and the hash of what was shown. */
	consents: { minutes: number | null; words: string }[];
}

/** What became of a play. */
export interface Played extends Standing {
	/** How often each thing was done, as `approve refused`. */
	done: string[];
	/** What an approval had to come to, told by the naive model; null when there was none. */
	expected: { version: number; gross: bigint; minutes: number | null } | null;
}

const START = Date.parse( '2026-03-28T09:00:00.000Z' );
const MINUTE = 60_000;
const iso = ( at: number ) => new Date( at ).toISOString();

/**
 * Plays the steps on subject and naive model side by side; after each, both must have answered alike and stand alike.
 *
 * @throws {AssertionError} at the first difference.
 */
export async function play(
	subject: Subject,
	first: Offer,
	steps: readonly Step[],
	newKey: () => string
): Promise< Played > {
	const model = new NaiveQuote();
	const sights = new Map< string, Sight >();
	const asked = new Map< string, Request >();
	const hashes = new Map< number, string >();
	const done: string[] = [];
	let now = START;
	let requests = 0;

	const note = ( what: string, got: Outcome, expected: Outcome ) => {
		equal( got, expected, what );
		done.push( `${ what } ${ got }` );
	};
	const publish = async (
		who: AgentName,
		offer: Offer,
		until: number,
		seen: number
	) => {
		const at = iso( now );
		const got = await subject.publish( who, offer, iso( until ), seen, at );
		note( 'send', got, model.send( offer, until, seen, now ) );
		if ( got === 'done' ) {
			const { version, binding } = await subject.look( at );
			equal( version, model.versions.length );
			equal(
				BigInt( binding.total_cents_with_vat ),
				grossCents( offer.lines )
			);
			hashes.set( version, binding.shown_sha256 );
		}
	};
	const arrive = async (
		again: string,
		{ who, id, what, honest }: Request
	) =>
		note(
			`${ again }${ what.do }`,
			await subject.decide( who, what, iso( now ) ),
			model.answer(
				{
					id,
					what: what.do === 'approve' ? 'approved' : 'declined',
					who,
					version: what.seen.version,
					honest,
				},
				( OWNERS as readonly string[] ).includes( who ),
				now
			)
		);
	const decide = async ( step: Extract< Step, { forgery: unknown } > ) => {
		const sight = step.fresh
			? await subject.look( iso( now ) )
			: sights.get( tabOf( step ) );
		if ( ! sight ) {
			return;
		}
		const request = {
			who: step.who,
			id: ++requests,
			what: {
				key: newKey(),
				do: step.do,
				seen: forge( sight.binding, step.forgery ),
			},
			honest: step.forgery === null,
		};
		asked.set( tabOf( step ), request );
		if ( ! step.hangs ) {
			await arrive( '', request );
		}
	};
	const act = async ( step: Step ) => {
		switch ( step.do ) {
			case 'wait':
				now += step.minutes * MINUTE;
				return;
			case 'job':
				note(
					'job',
					await subject.job( iso( now ) ),
					model.job( now )
				);
				return;
			case 'look':
				sights.set( tabOf( step ), await subject.look( iso( now ) ) );
				return;
			case 'revise':
				await publish(
					step.who,
					step.offer,
					now + step.minutes * MINUTE,
					sights.get( tabOf( step ) )?.version ?? 1
				);
				return;
			case 'withdraw': {
				const seen = sights.get( tabOf( step ) )?.version ?? 1;
				const got = await subject.withdraw(
					step.who,
					seen,
					iso( now )
				);
				note( 'withdraw', got, model.withdraw( seen, now ) );
				return;
			}
			case 'approve':
			case 'decline':
				await decide( step );
				return;
			case 'retry': {
				const last = asked.get( tabOf( step ) );
				if ( last ) {
					await arrive( 'again ', last );
				}
			}
		}
	};

	await publish( 'saar', first, now + 200 * MINUTE, 0 );
	let standing = await subject.read( iso( now ) );
	for ( const step of steps ) {
		await act( step );
		standing = await subject.read( iso( now ) );
		equal( standing.status, model.status( now ) );
		checkBooked( standing, model, hashes );
	}
	return { ...standing, done, expected: model.booked[ 0 ] ?? null };
}

interface Request {
	who: PersonName;
	id: number;
	what: Asked;
	honest: boolean;
}

const tabOf = ( { who, tab }: { who: string; tab: Tab } ) =>
	`${ who } ${ tab }`;

/** Money and minutes: what the model says, once, and the ledger's words name what was shown. */
function checkBooked(
	{ booked, consents }: Standing,
	model: NaiveQuote,
	hashes: ReadonlyMap< number, string >
): void {
	ok( booked.length <= 1, 'booked twice' );
	ok( consents.length <= 1, 'consented twice' );
	deepEqual(
		booked.map( ( { version, gross } ) => [ version, BigInt( gross ) ] ),
		model.booked.map( ( { version, gross } ) => [ version, gross ] )
	);
	const allowed = model.booked.filter( ( { minutes } ) => minutes !== null );
	deepEqual(
		consents.map( ( { minutes } ) => minutes ),
		allowed.map( ( { minutes } ) => minutes )
	);
	consents.forEach( ( { words }, index ) => {
		const version = allowed[ index ]?.version ?? 0;
		const end = ` v${ version } sha256:${ hashes.get( version ) ?? '' }]`;
		ok( words.endsWith( end ), `${ words } does not end with${ end }` );
	} );
}

function forge( seen: Binding, forgery: Forgery | null ): Binding {
	switch ( forgery ) {
		case null:
			return { ...seen };
		case 'version':
			return { ...seen, version: seen.version + 1 };
		case 'currency':
			return { ...seen, currency: 'USD' };
		case 'shown_sha256':
			return { ...seen, shown_sha256: '0'.repeat( 64 ) };
		case 'total_cents':
		case 'total_cents_with_vat':
			return { ...seen, [ forgery ]: seen[ forgery ] + 1 };
	}
}
